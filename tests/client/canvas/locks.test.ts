import { zonesOf } from '#shared/canvas/lanes/lanes.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Editor } from 'tldraw'
import { editorWithoutBoard } from './editorWithoutBoard.ts'
import { guardBoard } from '../../../client/canvas/editor/guards.ts'
import { lockForAll, lockOf } from '../../../client/canvas/locks/locks.ts'
import { keepOwnLocks, lockForMe } from '../../../client/canvas/locks/ownLocks.ts'
import { deleteChosen } from '../../../client/canvas/notes/boardActions.ts'
import { isLanes, type LanesShape } from '../../../client/canvas/shapes/lanes/lanesShape.ts'
import { shapeId } from '../sync/stage/boards.ts'

const note = shapeId('n')
const other = shapeId('m')
const frame = shapeId('frame')

const kept = new Map<string, string>()
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  },
})
beforeEach(() => kept.clear())

function boardOf(role: 'facilitator' | 'member', board = 'b'): Editor {
  const editor = editorWithoutBoard()
  editor.createShapes([
    { id: frame, type: 'lanes', x: -500, y: -500, isLocked: true },
    { id: note, type: 'sticky', x: 0, y: 0 },
    { id: other, type: 'sticky', x: 400, y: 0 },
  ])
  guardBoard(editor, () => role === 'facilitator')
  keepOwnLocks(editor, board)
  return editor
}

const shape = (editor: Editor, id = note) => {
  const found = editor.getShape(id)
  if (!found) throw new Error('it is gone')
  return found
}

const move = (editor: Editor, id = note) => {
  editor.run(() => editor.updateShapes([{ id, type: shape(editor, id).type, x: 77 }]), {
    ignoreShapeLock: true,
  })
  return shape(editor, id).x === 77
}

const shapeAtNote = (editor: Editor) => editor.getShapeAtPoint({ x: 20, y: 20 }, { hitInside: true })?.id

describe('A lock for all', () => {
  it('is set and lifted by a facilitator', () => {
    const editor = boardOf('facilitator')
    lockForAll(editor, [shape(editor)], true)
    expect(lockOf(editor, shape(editor))).toBe('all')
    lockForAll(editor, [shape(editor)], false)
    expect(lockOf(editor, shape(editor))).toBeUndefined()
    expect(move(editor)).toBe(true)
  })

  it('is neither set nor lifted nor got round by a participant', () => {
    const editor = boardOf('member')
    lockForAll(editor, [shape(editor)], true)
    expect(lockOf(editor, shape(editor))).toBeUndefined()
    editor.store.mergeRemoteChanges(() => editor.store.put([{ ...shape(editor), isLocked: true }]))
    lockForAll(editor, [shape(editor)], false)
    expect(lockOf(editor, shape(editor))).toBe('all')
    expect(move(editor)).toBe(false)
    editor.run(() => editor.deleteShapes([note]), { ignoreShapeLock: true })
    expect(editor.getShape(note)).toBeDefined()
  })

  it('holds prepared frames for participants, until a facilitator unlocks them', () => {
    const editor = boardOf('member')
    editor.selectAll()
    expect(editor.getSelectedShapeIds()).toEqual([note, other])
    expect(move(editor, frame)).toBe(false)
    editor.store.mergeRemoteChanges(() => editor.store.put([{ ...shape(editor, frame), isLocked: false }]))
    editor.selectAll()
    expect(editor.getSelectedShapeIds()).toContain(frame)
    expect(move(editor, frame)).toBe(true)
  })

  it('gives a copy of a frame zones of its own', () => {
    const editor = boardOf('facilitator')
    const lane = { id: 'a', title: 'A', size: 240 }
    editor.createShape<LanesShape>({
      id: shapeId('own'),
      type: 'lanes',
      props: { frame: 'own', title: '', columns: [lane], rows: [{ ...lane, id: '' }] },
    })
    editor.duplicateShapes([shapeId('own')], { x: 2_000, y: 0 })
    const zones = editor
      .getCurrentPageShapes()
      .filter(isLanes)
      .flatMap(({ props }) => zonesOf(props).map(({ id }) => id))
    expect(new Set(zones).size).toBe(2)
  })

  it('lets a facilitator move a prepared frame when it is unlocked, and not before', () => {
    const editor = boardOf('facilitator')
    expect(move(editor, frame)).toBe(false)
    lockForAll(editor, [shape(editor, frame)], false)
    editor.selectAll()
    expect(editor.getSelectedShapeIds()).toContain(frame)
    expect(move(editor, frame)).toBe(true)
  })
})

describe('A lock for me', () => {
  it('leaves the shape out of clicks, of “select all”, of moves and deletions', () => {
    const editor = boardOf('member')
    expect(shapeAtNote(editor)).toBe(note)
    lockForMe(editor, [shape(editor)], true)
    expect(shapeAtNote(editor)).toBeUndefined()
    editor.selectAll()
    expect(editor.getSelectedShapeIds()).toEqual([other])
    editor.updateShapes([{ id: note, type: 'sticky', x: 77 }])
    expect(shape(editor).x).toBe(0)
    editor.select(note)
    deleteChosen(editor)
    expect(editor.getShape(note)).toBeDefined()
  })

  it('does not change the record, and is there again at the next visit, on that board only', () => {
    const first = boardOf('member')
    lockForMe(first, [shape(first)], true)
    expect(shape(first).isLocked).toBe(false)
    const again = boardOf('member')
    expect(lockOf(again, shape(again))).toBe('me')
    const elsewhere = boardOf('member', 'another')
    expect(lockOf(elsewhere, shape(elsewhere))).toBeUndefined()
  })

  it('is lifted by whoever set it', () => {
    const editor = boardOf('member')
    lockForMe(editor, [shape(editor)], true)
    lockForMe(editor, [shape(editor)], false)
    expect(shapeAtNote(editor)).toBe(note)
    expect(move(editor)).toBe(true)
  })

  it.each(['{', '7', '{"a":1}', '[1,2]'])('survives what somebody wrote into the storage: %s', stored => {
    kept.set('rotunda.locked.b', stored)
    const editor = boardOf('member')
    expect(lockOf(editor, shape(editor))).toBeUndefined()
  })
})
