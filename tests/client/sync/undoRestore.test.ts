// Restoring a board is a step like any other of the person who asked for it: they take it back, and nothing of others'.
import { expect, it } from 'vitest'
import { newId } from '../../../client/room/newId.ts'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import { boardForTest, drawNote, move, shapeId, shapeIds, shapeOf, textOf, type } from './stage/boards.ts'

const color = (connection: BoardConnection, id: string) => {
  const props = shapeOf(connection, id)?.props
  return props && 'color' in props ? props.color : undefined
}

const paint = ({ store }: BoardConnection, id: string, color: string) =>
  store.update(shapeId(id), shape => ({ ...shape, props: { ...shape.props, color } }) as typeof shape)

const saved = (...connections: BoardConnection[]) =>
  until(
    () =>
      connections.every(({ status }) => {
        const now = status.get()
        return now.phase === 'ready' && now.save === 'saved'
      }),
    'everything is on disk',
  )

/** Two people on a board with a version of it; of its three notes Ada has changed one and deleted one. */
async function restorable() {
  const board = await boardForTest()
  const { facilitator } = board
  const ada = await board.canvas(facilitator)
  const grace = await board.canvas(board.member)
  for (const id of ['stays', 'changes', 'goes']) drawNote(ada, id, id)
  ada.flush()
  await saved(ada)
  const { result } = await facilitator.command({ type: 'version.create', board: board.board, title: 'Then' })
  ada.undo.expect('no such mark')
  ada.edit(() => undefined)
  type(ada, 'changes', 'changed since')
  paint(ada, 'changes', 'blue')
  ada.store.remove([shapeId('goes')])
  drawNote(ada, 'new', 'new')
  ada.flush()
  await saved(ada)
  await until(() => textOf(grace, 'new') === 'new', 'Grace sees it')

  const restore = async () => {
    const mark = newId()
    const takeBack = ada.undo.expect(mark)
    const version = result?.version ?? ''
    await facilitator.command({
      type: 'board.restore',
      board: board.board,
      version,
      as: 'in-place',
      mark,
    })
    for (const each of [ada, grace])
      await until(() => textOf(each, 'goes') === 'goes' && !shapeOf(each, 'new'), 'it is restored')
    return takeBack
  }
  return { ada, grace, restore }
}

it('is undone and done again by the keys, in its place among the other steps', async () => {
  const { ada, grace, restore } = await restorable()
  await restore()
  expect([textOf(ada, 'changes'), color(ada, 'changes')]).toEqual(['changes', 'yellow'])
  drawNote(ada, 'later', 'later')
  ada.flush()

  ada.undo.undo()
  expect(shapeOf(ada, 'later')).toBeUndefined()
  ada.undo.undo()
  expect(shapeIds(ada)).toEqual(['shape:changes', 'shape:new', 'shape:stays'])
  expect([textOf(ada, 'changes'), color(ada, 'changes')]).toEqual(['changed since', 'blue'])
  await until(() => textOf(grace, 'changes') === 'changed since', 'Grace sees it undone')

  ada.undo.redo()
  expect(shapeIds(ada)).toEqual(['shape:changes', 'shape:goes', 'shape:stays'])
  expect([textOf(ada, 'changes'), color(ada, 'changes')]).toEqual(['changes', 'yellow'])
  ada.undo.undo()
  // What came before the restore is undone as if it had not been.
  ada.undo.undo()
  expect(shapeIds(ada)).toEqual(['shape:changes', 'shape:goes', 'shape:stays'])
  expect([textOf(ada, 'changes'), color(ada, 'changes')]).toEqual(['changes', 'yellow'])
  await saved(ada)
  await until(() => shapeIds(grace).join() === shapeIds(ada).join(), 'both see the same')
})

it('takes nothing back that others have written since', async () => {
  const { ada, grace, restore } = await restorable()
  await restore()
  drawNote(grace, 'of Grace', 'I was here')
  type(grace, 'goes', 'goes on')
  paint(grace, 'changes', 'pink')
  move(grace, 'stays', 50, 60)
  grace.flush()
  await until(() => textOf(ada, 'goes') === 'goes on' && color(ada, 'changes') === 'pink', 'Ada sees it')

  ada.undo.undo()
  expect(shapeIds(ada)).toEqual(['shape:changes', 'shape:goes', 'shape:new', 'shape:of Grace', 'shape:stays'])
  expect(textOf(ada, 'goes')).toBe('goes on')
  expect([textOf(ada, 'changes'), color(ada, 'changes')]).toEqual(['changed since', 'pink'])
  expect(shapeOf(ada, 'stays')).toMatchObject({ x: 50, y: 60 })
  await until(() => textOf(grace, 'new') === 'new', 'Grace sees it undone')
  expect(textOf(grace, 'goes')).toBe('goes on')
})

it('is nobody else’s step, and can be taken back alone while later ones stay', async () => {
  const { ada, grace, restore } = await restorable()
  const takeBack = await restore()
  expect(grace.undo.state.get()).toEqual({ canUndo: false, canRedo: false })
  drawNote(ada, 'later', 'later')
  ada.flush()
  expect(takeBack()).toBe(true)
  expect(shapeIds(ada)).toEqual(['shape:changes', 'shape:later', 'shape:new', 'shape:stays'])
  expect(takeBack()).toBe(false)
})

it('is told in a message of its own, whatever comes to the server at that moment', async () => {
  const { ada, grace, restore } = await restorable()
  const restored = restore()
  for (let nth = 0; nth < 40; nth++) {
    drawNote(grace, `at once ${nth}`, 'at once')
    grace.flush()
    await new Promise(resolve => setImmediate(resolve))
  }
  await restored
  await saved(grace)
  const atOnce = () => shapeIds(ada).filter(id => id.includes('at once')).length
  await until(() => shapeIds(ada).join() === shapeIds(grace).join(), 'both see the same')
  expect(atOnce()).toBeLessThan(40)
  ada.undo.undo()
  // Those from before it come back, those made since are still there.
  expect(atOnce()).toBe(40)
  expect(textOf(ada, 'changes')).toBe('changed since')
})
