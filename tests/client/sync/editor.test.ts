// With a real editor on each store: what it does by itself, and undo.
import { describe, expect, it } from 'vitest'
import { createShapeId, type Editor } from 'tldraw'
import { recordsOf } from '#shared/canvas/document.ts'
import { joinBoard, until } from '../../server/sync/stage/boardClients.ts'
import { boardForTest, shapeId, shapeIds, shapeOf, textOf, type, writeNote } from './stage/boards.ts'
import { openEditor } from './stage/headlessEditor.ts'
import { contentOf } from './stage/localBoard.ts'

async function twoEditors() {
  const board = await boardForTest()
  const ada = await board.canvas(board.facilitator)
  const grace = await board.canvas(board.member)
  return { ...board, ada, grace, adasEditor: openEditor(ada), gracesEditor: openEditor(grace) }
}

const createNote = (editor: Editor, id: string, x = 0) =>
  editor.createShape({ id: shapeId(id), type: 'sticky', x, y: 0 })
const moveTo = (editor: Editor, id: string, x: number) =>
  editor.updateShape({ id: shapeId(id), type: 'sticky', x })

describe('Undo', () => {
  it('takes back what this person did, and leaves what others did to the same note', async () => {
    const { ada, grace, adasEditor } = await twoEditors()
    createNote(adasEditor, 'n', 10)
    await until(() => shapeOf(grace, 'n'), 'the note')
    adasEditor.markHistoryStoppingPoint()
    moveTo(adasEditor, 'n', 500)
    type(grace, 'n', 'from Grace')
    await until(() => textOf(ada, 'n') === 'from Grace', 'the words')
    adasEditor.undo()
    expect(shapeOf(ada, 'n')).toMatchObject({ x: 10, props: { text: 'from Grace' } })
    adasEditor.redo()
    expect(shapeOf(ada, 'n')).toMatchObject({ x: 500, props: { text: 'from Grace' } })
    await until(() => shapeOf(grace, 'n')?.x === 500, 'the same for the other')
  })

  it('has nothing to take back of others’ work', async () => {
    const { ada, gracesEditor, adasEditor } = await twoEditors()
    createNote(gracesEditor, 'hers')
    await until(() => shapeOf(ada, 'hers'), 'the note')
    expect(adasEditor.getCanUndo()).toBe(false)
    adasEditor.undo()
    ada.undo.undo()
    expect(shapeIds(ada)).toEqual(['shape:hers'])
  })

  it('says whether there is anything to take back or to bring again', async () => {
    const { ada, adasEditor } = await twoEditors()
    const said: unknown[] = []
    ada.undo.state.subscribe(state => said.push(state))
    createNote(adasEditor, 'n')
    adasEditor.undo()
    adasEditor.redo()
    expect(said).toEqual([
      { canUndo: true, canRedo: false },
      { canUndo: false, canRedo: true },
      { canUndo: true, canRedo: false },
    ])
    expect([adasEditor.getCanUndo(), adasEditor.getCanRedo()]).toEqual([true, false])
  })

  it('goes from one stopping point to the one before', async () => {
    const { ada, adasEditor } = await twoEditors()
    createNote(adasEditor, 'n', 0)
    for (const x of [100, 200, 300]) {
      adasEditor.markHistoryStoppingPoint()
      moveTo(adasEditor, 'n', x - 50)
      moveTo(adasEditor, 'n', x)
    }
    const places: unknown[] = []
    for (let step = 0; step < 4; step++) {
      adasEditor.undo()
      places.push(shapeOf(ada, 'n')?.x)
    }
    expect(places).toEqual([200, 100, 0, undefined])
  })

  it('brings deleted notes back with their text, for everybody', async () => {
    const { ada, grace, adasEditor } = await twoEditors()
    createNote(adasEditor, 'n')
    type(ada, 'n', 'not lost')
    adasEditor.markHistoryStoppingPoint()
    adasEditor.deleteShape(shapeId('n'))
    await until(() => shapeIds(grace).length === 0, 'the note to be gone')
    adasEditor.undo()
    await until(() => textOf(grace, 'n') === 'not lost', 'the note')
    expect(textOf(ada, 'n')).toBe('not lost')
  })

  it('leaves it to tldraw to give a started drag up', async () => {
    const { ada, adasEditor } = await twoEditors()
    createNote(adasEditor, 'n', 10)
    const mark = adasEditor.markHistoryStoppingPoint()
    moveTo(adasEditor, 'n', 300)
    adasEditor.bailToMark(mark)
    expect(shapeOf(ada, 'n')?.x).toBe(10)
    expect(recordsOf(ada.doc).get('shape:n')?.get('pos')).toEqual([10, 0])
  })

  it('takes a change back that was made beside the editor', async () => {
    const { ada, adasEditor } = await twoEditors()
    ada.edit(doc => writeNote(doc, 'listed'))
    createNote(adasEditor, 'drawn')
    expect(shapeIds(ada)).toEqual(['shape:drawn', 'shape:listed'])
    ada.undo.undo()
    expect(shapeIds(ada)).toEqual(['shape:listed'])
    ada.undo.undo()
    expect(shapeIds(ada)).toEqual([])
  })

  it('does nothing on a board that is locked', async () => {
    const { ada, adasEditor } = await twoEditors()
    createNote(adasEditor, 'n')
    ada.setAccess('look')
    expect(adasEditor.getIsReadonly()).toBe(true)
    adasEditor.undo()
    expect(shapeIds(ada)).toEqual(['shape:n'])
  })

  it('is tldraw’s own again when the board lets the editor go', async () => {
    const { ada } = await twoEditors()
    const editor = openEditor(ada)
    const letGo = ada.bindEditor(editor)
    letGo()
    expect(Object.keys(editor)).not.toContain('undo')
  })
})

describe('What the editor does by itself', () => {
  it('is done once, by the one who caused it', async () => {
    const { ada, grace, adasEditor } = await twoEditors()
    const writtenByGrace: unknown[] = []
    grace.doc.on('update', (_update, origin) => typeof origin === 'string' && writtenByGrace.push(origin))
    for (const id of ['a', 'b', 'c']) createNote(adasEditor, id)
    adasEditor.groupShapes([shapeId('a'), shapeId('b')], { groupId: shapeId('g') })
    const arrow = createShapeId('arrow')
    adasEditor.createShape({ id: arrow, type: 'arrow' })
    adasEditor.createBinding({ type: 'arrow', fromId: arrow, toId: shapeId('c'), props: { terminal: 'end' } })
    adasEditor.deleteShape(shapeId('c'))
    adasEditor.ungroupShapes([shapeId('g')])
    createNote(adasEditor, 'last')
    await until(() => shapeOf(grace, 'last'), 'the last note')
    expect(shapeIds(grace)).toEqual(['shape:a', 'shape:arrow', 'shape:b', 'shape:last'])
    expect(contentOf(grace.doc)).toEqual(contentOf(ada.doc))
    expect(writtenByGrace).toEqual([])
  })

  it('comes to rest when a group loses its notes to two people at once', async () => {
    const { ada, grace, adasEditor, gracesEditor } = await twoEditors()
    for (const id of ['a', 'b', 'c']) createNote(adasEditor, id)
    adasEditor.groupShapes(['a', 'b', 'c'].map(shapeId), { groupId: shapeId('g') })
    await until(() => shapeOf(grace, 'g'), 'the group')
    adasEditor.markHistoryStoppingPoint()
    adasEditor.deleteShape(shapeId('a'))
    gracesEditor.deleteShape(shapeId('b'))
    const isSettled = () => shapeIds(ada).join() === 'shape:c' && shapeIds(grace).join() === 'shape:c'
    await until(isSettled, 'the last note alone')
    expect(contentOf(grace.doc)).toEqual(contentOf(ada.doc))
    expect(shapeOf(grace, 'c')?.parentId).toBe('page:page')
    // Nobody takes back with undo what followed from what the other did.
    adasEditor.undo()
    await until(() => shapeOf(ada, 'a'), 'her own note back')
  })

  it('survives an arrow whose ends go in any order', async () => {
    const { ada, grace, adasEditor, member, seat } = await twoEditors()
    createNote(adasEditor, 'a')
    const arrow = createShapeId('arrow')
    adasEditor.createShape({ id: arrow, type: 'arrow' })
    adasEditor.createBinding({ type: 'arrow', fromId: arrow, toId: shapeId('a'), props: { terminal: 'end' } })
    await until(() => shapeOf(grace, 'arrow'), 'the arrow')
    const program = await joinBoard(seat(member))
    await until(() => recordsOf(program.doc).has('shape:a'), 'the note')
    recordsOf(program.doc).delete('shape:a')
    await until(() => !shapeOf(grace, 'a') && !shapeOf(ada, 'a'), 'the note to be gone')
    expect(shapeOf(ada, 'arrow')).toBeDefined()
    expect(adasEditor.getShapePageBounds(arrow)).toBeDefined()
    writeNote(program.doc, 'a')
    await until(() => shapeOf(grace, 'a') && shapeOf(ada, 'a'), 'the note to be back')
    expect(adasEditor.getBindingsFromShape(arrow, 'arrow')).toHaveLength(1)
  })

  it('can be put between notes that other programs gave one index', async () => {
    const { ada, adasEditor } = await twoEditors()
    ada.edit(doc => ['a', 'b', 'c', 'd'].forEach(id => writeNote(doc, id)))
    const order = adasEditor.getSortedChildIdsForParent('page:page' as never)
    adasEditor.sendBackward(order.slice(2, 3))
    expect(adasEditor.getSortedChildIdsForParent('page:page' as never)).toEqual(
      [0, 2, 1, 3].map(at => order[at]),
    )
  })
})
