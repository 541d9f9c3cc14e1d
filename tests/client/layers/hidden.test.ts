// Hidden writing as the canvas of its author has it: one picture of the board and the draft, on a real server.
import { expect, onTestFinished, test } from 'vitest'
import { recordsOf } from '#shared/canvas/document.ts'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { readNotes, type Participant } from '../../server/people.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import { boardForTest, drawNote, move, shapeOf, textOf, type } from '../sync/stage/boards.ts'
import { createMemoryShelf } from '../sync/stage/memoryShelf.ts'

async function hiddenBoard() {
  const set = await boardForTest()
  const { facilitator, member, board, canvas } = set
  const draft = (person: Participant) => ({ id: `${board}~draft:${person.me.id}`, since: 'first' })
  await facilitator.command({ type: 'board.hide', board })
  const author = await canvas(member)
  const other = await canvas(facilitator)
  author.setLayer(draft(member))
  other.setLayer(draft(facilitator))
  const saved = (connection: BoardConnection) =>
    until(() => {
      const status = connection.status.get()
      return status.phase === 'ready' && status.save === 'saved' && status.pending === 0
    }, 'saved')
  const reveal = async () => {
    await facilitator.command({ type: 'board.reveal', board })
    author.setLayer(undefined)
    other.setLayer(undefined)
  }
  /** A note of the facilitator's, under the id `open`. */
  const drawInTheOpen = async () => {
    other.setLayer(undefined)
    drawNote(other, 'open', 'In the open')
    other.flush()
    await until(() => textOf(author, 'open') === 'In the open', 'seen')
    other.setLayer(draft(facilitator))
  }
  return { ...set, author, other, draft, saved, reveal, drawInTheOpen }
}

test('a new note goes to the draft, what was there is changed where it is, and both are saved', async () => {
  const { facilitator, board, author, other, saved, drawInTheOpen } = await hiddenBoard()
  await drawInTheOpen()
  drawNote(author, 'hidden', 'Hidden')
  move(author, 'open', 50, 60)
  author.flush()
  await saved(author)
  await until(() => shapeOf(other, 'open')?.x === 50, 'moved for the other')
  type(author, 'hidden', 'Hidden, and longer')
  author.flush()
  await saved(author)
  expect([author.isInLayer('shape:hidden'), author.isInLayer('shape:open')]).toEqual([true, false])
  expect(shapeOf(other, 'hidden')).toBeUndefined()
  expect((await readNotes(facilitator, board)).map(({ id }) => id)).toEqual(['open'])
  expect([...recordsOf(other.doc).keys()]).toEqual(['shape:open'])
})

test('what is shown stays the same record: not a flicker for its author, whose undo goes on', async () => {
  const { author, other, saved, reveal } = await hiddenBoard()
  drawNote(author, 'a', 'One')
  author.flush()
  author.edit(() => undefined)
  drawNote(author, 'b', 'Two')
  author.flush()
  await saved(author)
  const changes: string[] = []
  const stop = author.store.listen(({ changes: { added, updated, removed } }) => {
    for (const part of [added, updated, removed])
      changes.push(...Object.keys(part).filter(id => id.startsWith('shape:')))
  })
  onTestFinished(stop)
  await reveal()
  await until(() => textOf(other, 'b') === 'Two', 'shown')
  await saved(author)
  expect(changes).toEqual([])
  expect(author.isInLayer('shape:a')).toBe(false)
  author.undo.undo()
  await until(() => shapeOf(other, 'b') === undefined, 'taken back for everybody')
  expect(textOf(other, 'a')).toBe('One')
  author.undo.redo()
  await until(() => textOf(other, 'b') === 'Two', 'and there again')
  type(other, 'a', 'One, by another')
  other.flush()
  await until(() => textOf(author, 'a') === 'One, by another', 'everybody’s now')
})

test('one step of undo reaches into both, and writes each thing where it belongs', async () => {
  const { facilitator, board, author, other, saved, drawInTheOpen } = await hiddenBoard()
  await drawInTheOpen()
  drawNote(author, 'hidden', 'Hidden')
  author.flush()
  author.edit(doc => {
    recordsOf(doc).delete('shape:open')
    recordsOf(doc).delete('shape:hidden')
  })
  await until(() => shapeOf(other, 'open') === undefined, 'gone')
  author.undo.undo()
  await until(() => textOf(other, 'open') === 'In the open', 'back for everybody')
  expect(textOf(author, 'hidden')).toBe('Hidden')
  await saved(author)
  expect([author.isInLayer('shape:hidden'), author.isInLayer('shape:open')]).toEqual([true, false])
  expect((await readNotes(facilitator, board)).map(({ id }) => id)).toEqual(['open'])
  author.undo.redo()
  await until(() => shapeOf(other, 'open') === undefined, 'gone again')
  expect(shapeOf(author, 'hidden')).toBeUndefined()
  author.undo.undo()
  author.undo.undo()
  expect([shapeOf(author, 'hidden'), textOf(author, 'open')]).toEqual([undefined, 'In the open'])
})

test('what is typed at the very moment it is shown is on the board, once', async () => {
  const { facilitator, board, author, saved, reveal } = await hiddenBoard()
  drawNote(author, 'a', 'T')
  author.flush()
  const shown = reveal()
  for (let at = 0; at < 40; at++) {
    type(author, 'a', 'T'.padEnd(at + 2, 'x'))
    drawNote(author, `n${at}`, `${at}`)
    author.flush()
    if (at % 4 === 0) await new Promise(resolve => setImmediate(resolve))
  }
  await shown
  await saved(author)
  await until(async () => (await readNotes(facilitator, board)).length === 41, 'all')
  const notes = await readNotes(facilitator, board)
  expect(notes.find(({ id }) => id === 'a')?.text).toBe('T'.padEnd(41, 'x'))
})

test('what was written hidden offline is kept, and lands on the board when it has been shown meanwhile', async () => {
  const { facilitator, member, board, canvas, draft } = await hiddenBoard()
  const shelves = new Map<string, ReturnType<typeof createMemoryShelf>>()
  const layerShelf = (id: string) => {
    const shelf = shelves.get(id) ?? createMemoryShelf()
    shelves.set(id, shelf)
    return shelf
  }
  const sockets: WebSocket[] = []
  let isCut = false
  class Cuttable extends WebSocket {
    constructor(url: string | URL) {
      super(isCut ? 'ws://127.0.0.1:9' : url)
      sockets.push(this)
    }
  }
  const author = await canvas(member, { layerShelf, WebSocketPolyfill: Cuttable })
  author.setLayer(draft(member))
  await until(() => {
    const status = author.status.get()
    return status.phase === 'ready' && status.save === 'saved'
  }, 'saved')
  isCut = true
  for (const socket of sockets) socket.close()
  drawNote(author, 'late', 'Written without a line')
  author.flush()
  await until(async () => (await layerShelf(draft(member).id).read()).length > 0, 'on the device')
  author.close()
  await facilitator.command({ type: 'board.reveal', board })
  const back = await canvas(member, { layerShelf })
  back.sendLayer(draft(member).id)
  await until(() => textOf(back, 'late') === 'Written without a line', 'on the board')
  await until(
    async () => (await layerShelf(draft(member).id).read()).length === 0,
    'not on the device any more',
  )
  expect((await readNotes(facilitator, board)).map(({ id }) => id)).toEqual(['late'])
})
