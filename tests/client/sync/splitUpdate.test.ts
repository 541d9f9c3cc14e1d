import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from '../../../client/canvas/sync/wire/splitUpdate.ts'

const change = fc.record({
  who: fc.nat(2),
  key: fc.constantFrom('a', 'b', 'c'),
  text: fc.string({ minLength: 1, maxLength: 40 }),
  how: fc.constantFrom('set', 'type', 'delete', 'meet'),
})

/** A document three people wrote, not always in step. */
function write(changes: { who: number; key: string; text: string; how: string }[]): Y.Doc {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const meet = () => {
    for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
  }
  for (const { who, key, text, how } of changes) {
    const map = docs[who]?.getMap<Y.Text>('records')
    if (how === 'meet') meet()
    else if (how === 'delete') map?.delete(key)
    else if (how === 'set') map?.set(key, new Y.Text(text))
    else map?.get(key)?.insert(0, text)
  }
  meet()
  return docs[0] ?? new Y.Doc()
}

it('says the same in parts', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 60 }),
      fc.integer({ min: 20, max: 400 }),
      (changes, largest) => {
        const whole = write(changes)
        const copy = new Y.Doc()
        for (const part of splitUpdate(Y.encodeStateAsUpdate(whole), largest)) Y.applyUpdate(copy, part)
        expect(copy.getMap('records').toJSON()).toEqual(whole.getMap('records').toJSON())
        expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(whole))
        expect(copy.store.pendingStructs).toBeNull()
      },
    ),
  )
})

it('leaves a small update as it is', () => {
  const update = Y.encodeStateAsUpdate(write([{ who: 0, key: 'a', text: 'small', how: 'set' }]))
  expect(splitUpdate(update, 1_000)).toEqual([update])
})

it('makes parts of the size that was asked for', () => {
  const doc = new Y.Doc()
  for (let key = 0; key < 500; key++) doc.getMap('records').set(`key-${key}`, 'x'.repeat(100))
  const parts = splitUpdate(Y.encodeStateAsUpdate(doc), 5_000)
  expect(parts.length).toBeGreaterThan(8)
  for (const part of parts) expect(part.length).toBeLessThan(5_100)
})
