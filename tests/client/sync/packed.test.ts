// A large board comes packed, and what is drawn while it is unpacked waits for it.
import * as decoding from 'lib0/decoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { messageTypes } from '#shared/api/sync.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { addNote, joinBoard, until } from '../../server/sync/stage/boardClients.ts'
import { boardForTest, drawNote, shapeIds, type TestBoard } from './stage/boards.ts'

const many = 300

async function largeBoard() {
  const scene = await boardForTest()
  const host = await joinBoard(scene.seat(scene.facilitator))
  host.doc.transact(() => {
    for (let note = 0; note < many; note++) addNote(host.doc, `note-${note}`, `What makes note ${note} slow`)
  })
  const other = await joinBoard(scene.seat(scene.facilitator))
  await until(() => recordsOf(other.doc).size === many, 'the notes are on the board')
  return { ...scene, host }
}

/** A browser's socket that tells what comes by it: the first number of each message, and their bytes. */
function listening() {
  const heard: { type: number; bytes: number }[] = []
  class Listening extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer)
          heard.push({ type: new Uint8Array(data)[0] ?? -1, bytes: data.byteLength })
      })
    }
  }
  return { Listening, heard }
}

const packedOf = (heard: { type: number; bytes: number }[]) =>
  heard.filter(({ type }) => type === messageTypes.packed)

it('is whole once it is shown, in a third of the bytes', async () => {
  const { member, canvas, host } = await largeBoard()
  const { Listening, heard } = listening()
  const ada = await canvas(member, { WebSocketPolyfill: Listening })
  expect(shapeIds(ada)).toHaveLength(many)
  const [packed, ...others] = packedOf(heard)
  expect(others).toEqual([])
  expect(packed?.bytes).toBeLessThan(Y.encodeStateAsUpdate(host.doc).length / 3)
})

/** What comes packed by it cannot be unpacked: such a block is none. */
class Spoiling extends WebSocket {
  override get onmessage() {
    return super.onmessage
  }

  override set onmessage(hear) {
    super.onmessage = hear && (event => hear.call(this, isPacked(event.data) ? spoiled(event.data) : event))
  }
}

const isPacked = (data: unknown): data is ArrayBuffer =>
  data instanceof ArrayBuffer && new Uint8Array(data)[0] === messageTypes.packed

function spoiled(data: ArrayBuffer): MessageEvent {
  const bytes = new Uint8Array(data.slice(0))
  const decoder = decoding.createDecoder(bytes)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  bytes[decoder.pos] = 0xff
  return new MessageEvent('message', { data: bytes.buffer })
}

it('comes as it is to who could not unpack it', async () => {
  const { member, canvas } = await largeBoard()
  const ada = await canvas(member, { WebSocketPolyfill: Spoiling })
  expect(shapeIds(ada)).toHaveLength(many)
})

it('has everything of people who draw while others come, and what those draw is saved', async () => {
  const { member, canvas, host }: TestBoard & { host: { doc: Y.Doc } } = await largeBoard()
  const comers = []
  for (let nth = 0; nth < 8; nth++) {
    comers.push(canvas(member))
    addNote(host.doc, `late-${nth}`, 'While somebody came')
    // By turns, so that some are told of it before the board, and some after.
    await new Promise(resolve => setImmediate(resolve))
  }
  const people = await Promise.all(comers)
  people.forEach((person, nth) => drawNote(person, `own-${nth}`, 'I am here'))
  for (const person of people) {
    await until(() => shapeIds(person).length === many + 16, 'all notes')
    await until(() => person.status.get().phase === 'ready', 'ready')
    expect(recordsOf(person.doc).toJSON()).toEqual(recordsOf(host.doc).toJSON())
  }
})
