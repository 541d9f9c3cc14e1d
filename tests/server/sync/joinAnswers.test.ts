import { inflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readSnapshot, writeSnapshot } from '../../../server/sync/document/boardLog.ts'
import { acknowledgementFrame, step2Frame, updateFrame } from '../../../server/sync/frames.ts'
import { JoinAnswers } from '../../../server/sync/document/joinAnswers.ts'
import { KeptDoc } from '../../../server/sync/keeping/keptDoc.ts'
import { Receipts } from '../../../server/sync/socket/receipts.ts'
import { addNote, updatesOf } from './stage/boardClients.ts'

/** The messages in unmasked binary frames, RFC 6455 section 5.2. */
function read(frames: Buffer[]): Uint8Array[] {
  const messages: Uint8Array[] = []
  let rest = Buffer.concat(frames)
  while (rest.length > 0) {
    expect(rest[0]).toBe(0x82)
    const short = rest[1] ?? 0
    const start = short === 126 ? 4 : short === 127 ? 10 : 2
    const length =
      short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short
    messages.push(rest.subarray(start, start + length))
    rest = rest.subarray(start + length)
  }
  return messages
}

const contentOf = (message: Uint8Array): Uint8Array => {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

it('Frames of every size are read as they were meant', () => {
  for (const size of [0, 1, 100, 121, 122, 123, 124, 126, 300, 65_529, 65_535, 70_000]) {
    const update = new Uint8Array(size).fill(7)
    const [message = new Uint8Array()] = read([updateFrame(update)])
    expect([message[0], message[1], contentOf(message)]).toEqual([0, 2, update])
    expect(read([step2Frame(update)])[0]?.[1]).toBe(1)
  }
  expect(read([acknowledgementFrame(300)])).toEqual([Buffer.from([100, 172, 2])])
})

it.each([
  ['small', 10],
  ['large', 12_000],
])('Whoever joins a %s board has everything when step 2 has come', (_size, length) => {
  const doc = new Y.Doc()
  const answers = new JoinAnswers(new KeptDoc(doc, () => undefined))
  const empty = Y.encodeStateVector(new Y.Doc())
  let tails = 0
  for (let index = 0; index < 60; index++) {
    const [update] = updatesOf(doc, () => addNote(doc, `note-${index}`, 'x'.repeat(length)))
    if (update) answers.changed(updateFrame(update))
    if (index % 7 === 6) answers.rest()
    const joined = new Y.Doc()
    const messages = read(answers.to(empty))
    for (const message of messages) Y.applyUpdate(joined, contentOf(message))
    expect(messages.map(message => message[1])).toEqual([...messages.slice(1).map(() => 2), 1])
    if (messages.length > 1) tails++
    expect(joined.getMap('records').size).toBe(index + 1)
    expect(answers.stateVector).toEqual(Y.encodeStateVector(joined))
    const [same] = read(answers.to(Y.encodeStateVector(joined)))
    expect(contentOf(same ?? new Uint8Array())).toEqual(Uint8Array.of(0, 0))
  }
  expect(tails > 0).toBe(length > 1_000)
})

it('What is packed is the same board, with all that was drawn since', async () => {
  const doc = new Y.Doc()
  const answers = new JoinAnswers(new KeptDoc(doc, () => undefined))
  const empty = Y.encodeStateVector(new Y.Doc())
  let packings = 0
  for (let index = 0; index < 60; index++) {
    const [update] = updatesOf(doc, () => addNote(doc, `note-${index}`, 'x'.repeat(12_000)))
    if (update) answers.changed(updateFrame(update))
    const asked = answers.to(empty)
    const packing = answers.packed(asked)
    if (!packing) continue
    packings++
    // For the next one it is not done again.
    expect(answers.packed(answers.to(empty))).toBeDefined()
    const [frame = Buffer.alloc(0), ...rest] = await packing
    const [message = new Uint8Array()] = read([frame])
    const decoder = decoding.createDecoder(message)
    expect(decoding.readVarUint(decoder)).toBe(102)
    const first = inflateRawSync(decoding.readVarUint8Array(decoder))
    expect(Buffer.from(first)).toEqual(Buffer.from(read(asked)[0] ?? []))
    const joined = new Y.Doc()
    for (const each of [first, ...read(rest)]) Y.applyUpdate(joined, contentOf(each))
    expect(joined.getMap('records').size).toBe(index + 1)
  }
  expect(packings).toBeGreaterThan(30)
  // Who has something already asks for themselves alone.
  expect(answers.packed(answers.to(Y.encodeStateVector(doc)))).toBeUndefined()
})

it('A snapshot brings back the document and whose its clients are', () => {
  const doc = new Y.Doc()
  for (let index = 0; index < 20; index++) addNote(doc, `note-${index}`, `Заметка ${index}`)
  doc.getMap('records').delete('shape:note-3')
  const header = {
    bindings: [{ client: doc.clientID, person: 'ada' }],
    lastEdit: { at: '2026-07-01T10:00:00.000Z', by: 'ada' },
  }
  const copy = new Y.Doc()
  expect(readSnapshot(writeSnapshot(header, Y.encodeStateAsUpdateV2(doc)), copy)).toEqual(header)
  expect(copy.getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
  expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc))
})

it('Receipts never speak of a message that waits, nor twice of the same', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), waits => {
      const receipts = new Receipts()
      const waiting: number[] = []
      let told = 0
      for (const isWaiting of waits) {
        const nth = receipts.receive()
        receipts.take(nth, isWaiting)
        if (isWaiting) waiting.push(nth)
        const due = receipts.due()
        const expected = (waiting[0] ?? nth + 1) - 1
        expect(due).toBe(expected > told ? expected : undefined)
        told = due ?? told
      }
      for (const nth of waiting) receipts.take(nth, false)
      expect(receipts.due() ?? told).toBe(waits.length)
    }),
  )
})
