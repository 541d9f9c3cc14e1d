// A turn as the canvas of a visiting group has it: it adds to the board, and changes what it has added.
import { expect, test } from 'vitest'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { readNotes, type Participant } from '../../server/people.ts'
import { visitScene } from '../../server/layers/stage.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import { drawNote, move, openCanvas, shapeOf, textOf, type } from '../sync/stage/boards.ts'
import { createMemoryShelf } from '../sync/stage/memoryShelf.ts'

async function visit() {
  const scene = await visitScene()
  const { facilitator, grace, boris, layer, board, server } = scene
  const canvas = async (person: Participant, options = {}) => {
    const connection = openCanvas({ server, board, person }, options)
    await until(() => connection.status.get().phase === 'ready', 'the board is shown')
    return connection
  }
  const leading = await canvas(facilitator)
  drawNote(leading, 'theirs', 'Was here')
  leading.flush()
  const adding = async (person: Participant, options = {}) => {
    const connection = await canvas(person, options)
    connection.setAccess('add')
    connection.setLayer({ id: layer, since: undefined })
    await until(() => textOf(connection, 'theirs') !== undefined, 'the board')
    return connection
  }
  return { ...scene, canvas, leading, adding, visitor: await adding(grace), other: await adding(boris) }
}

const saved = (connection: BoardConnection) =>
  until(() => {
    const status = connection.status.get()
    return status.phase === 'ready' && status.save === 'saved'
  }, 'saved')

test('what one of a group adds, everybody sees at once, and the group goes on with it', async () => {
  const { facilitator, board, leading, visitor, other } = await visit()
  drawNote(visitor, 'ours', 'Ours')
  visitor.flush()
  for (const each of [leading, other]) await until(() => textOf(each, 'ours') === 'Ours', 'seen')
  await until(() => other.isInLayer('shape:ours'), 'known to be ours')
  expect([shapeOf(other, 'ours')?.isLocked, shapeOf(other, 'theirs')?.isLocked]).toEqual([false, true])
  // Also after somebody else has changed it.
  move(leading, 'ours', 10, 10)
  leading.flush()
  await until(() => shapeOf(other, 'ours')?.x === 10, 'moved')
  type(other, 'ours', 'Ours, by Boris')
  move(other, 'ours', 70, 80)
  other.flush()
  await until(
    () => textOf(leading, 'ours') === 'Ours, by Boris' && shapeOf(leading, 'ours')?.x === 70,
    'seen',
  )
  await saved(other)
  other.undo.undo()
  await until(() => textOf(leading, 'ours') === 'Ours' && shapeOf(leading, 'ours')?.x === 10, 'taken back')
  other.undo.redo()
  await until(() => shapeOf(leading, 'ours')?.x === 70, 'and there again')
  type(other, 'ours', 'Ou')
  other.flush()
  await until(() => textOf(leading, 'ours') === 'Ou', 'letters of another gone')
  await saved(other)
  await saved(visitor)
  expect((await readNotes(facilitator, board)).map(({ id }) => id).sort()).toEqual(['ours', 'theirs'])
})

test('what was there stays as it is, and nothing waits to be saved', async () => {
  const { leading, visitor } = await visit()
  expect(shapeOf(visitor, 'theirs')?.isLocked).toBe(true)
  const before = shapeOf(leading, 'theirs')
  move(visitor, 'theirs', 500, 500)
  visitor.flush()
  expect(shapeOf(visitor, 'theirs')?.x).toBe(before?.x)
  visitor.store.remove([...visitor.store.allRecords()].flatMap(({ id }) => (id === before?.id ? [id] : [])))
  visitor.flush()
  expect(textOf(visitor, 'theirs')).toBe('Was here')
  drawNote(visitor, 'ours', 'Ours')
  visitor.flush()
  await saved(visitor)
  expect(shapeOf(leading, 'theirs')).toEqual(before)
})

test('after the turn nothing of the board is theirs, and what was unsent arrives', async () => {
  const { leading, visitor, turn, facilitator, board } = await visit()
  drawNote(visitor, 'before', 'Before the turn')
  visitor.flush()
  await turn(2)
  drawNote(visitor, 'late', 'At the very turn')
  visitor.flush()
  visitor.setAccess('look')
  visitor.setLayer(undefined)
  await until(() => textOf(leading, 'late') === 'At the very turn', 'arrived')
  await saved(visitor)
  move(visitor, 'before', 300, 300)
  visitor.flush()
  expect(shapeOf(visitor, 'before')?.x).not.toBe(300)
  expect((await readNotes(facilitator, board)).map(({ id }) => id).sort()).toEqual([
    'before',
    'late',
    'theirs',
  ])
})

test('what was added without a line is kept on the device, and arrives with the next visit', async () => {
  const { grace, layer, leading, adding } = await visit()
  const shelf = createMemoryShelf()
  const sockets: WebSocket[] = []
  let isCut = false
  class Cuttable extends WebSocket {
    constructor(url: string | URL) {
      super(isCut ? 'ws://127.0.0.1:9' : url)
      sockets.push(this)
    }
  }
  const layerShelf = () => shelf
  const author = await adding(grace, { layerShelf, WebSocketPolyfill: Cuttable })
  await saved(author)
  isCut = true
  for (const socket of sockets) socket.close()
  drawNote(author, 'late', 'Without a line')
  author.flush()
  await until(async () => (await shelf.read()).length > 0, 'on the device')
  author.close()
  const back = await adding(grace, { layerShelf })
  await until(() => textOf(leading, 'late') === 'Without a line', 'on the board')
  await saved(back)
  expect(back.isInLayer('shape:late')).toBe(true)
  expect(layer).toContain('round:2')
})
