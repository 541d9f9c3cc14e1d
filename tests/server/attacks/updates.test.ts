// Updates that no Yjs client makes, from somebody who may draw: each is refused, or costs the honest pair nothing. What
// the inspection alone refuses is in tests/server/sync/inspectUpdate.test.ts, whose ids in tests/server/sync/writers.test.ts.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote, messages, noteText, until, updatesOf } from '../sync/stage/boardClients.ts'
import { crowd, heap, nested, queue, rivals, shatter, sieve } from '../sync/stage/forgedUpdates.ts'
import { joinRaw, type RawClient } from '../sync/stage/rawClient.ts'
import { besideHonestPair, besieged } from './besideHonestPair.ts'
import { atTheHead, garbage, longList, written } from './wire.ts'

const closed = async (client: RawClient) => {
  await until(() => client.closed, 'closed')
  return client.closed?.code
}

function docWith(change: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc()
  change(doc)
  return doc
}

const updateWith = (change: (doc: Y.Doc) => void) => Y.encodeStateAsUpdate(docWith(change))

const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)])

/** A thousand updates of which the first one is kept back. */
function withoutTheFirst(): Uint8Array[] {
  const doc = new Y.Doc()
  const [, ...later] = updatesOf(doc, () => {
    for (let nth = 0; nth < 1_000; nth++) doc.getMap('filler').set('key', nth)
  })
  return later
}

const attacks: [what: string, code: number, updates: () => Uint8Array[]][] = [
  ['2²⁵ structs in ten bytes', 4400, () => [Uint8Array.of(1, 128, 128, 128, 16, 1, 0, 4, 1, 1)]],
  [
    'a clock beyond all bounds',
    4400,
    () => [Buffer.concat([written(1, 1, 5, 2 ** 45), Uint8Array.of(0, 1, 0)])],
  ],
  [
    'thousands of gaps',
    4400,
    () => [
      Buffer.concat([
        written(1, 8_000, 5, 0),
        ...Array.from({ length: 4_000 }, () => Uint8Array.of(0, 1, 10, 1)),
        written(0),
      ]),
    ],
  ],
  ['a thousand that wait for what never comes', 1013, withoutTheFirst],
  [
    'a key that reaches into prototypes',
    4400,
    () => [updateWith(doc => doc.getMap('records').set('__proto__', 1))],
  ],
  ['values nested too deep', 4400, () => [updateWith(doc => doc.getMap('records').set('a', deep(40)))]],
  ['types nested too deep', 4400, () => [nested(40)]],
  ['nothing deleted', 4400, () => [written(0, 1, 5, 1, 0, 0)]],
  ['v2', 4400, () => [Y.encodeStateAsUpdateV2(docWith(doc => addNote(doc, 'v2', 'Of the other encoding')))]],
  ['nothings in heaps', 4400, () => [garbage(5, 500_000)]],
  ['a crowd at one place', 4413, () => [crowd(3_000)]],
  ['a heap under one key', 4413, () => [heap(10_000)]],
  ['a text split everywhere', 4413, () => [shatter(25_000)]],
  ['a text with holes everywhere', 4413, () => [sieve(30_000)]],
  ['two beside the same place', 4413, () => [rivals(2_000)]],
]

test.each(attacks)('an update of %s is refused with %i', async (_what, code, make) => {
  const place = await besieged()
  const mallory = await joinRaw(place.seat(place.mallory))
  const updates = make()
  await besideHonestPair(place, async () => {
    for (const update of updates) mallory.send(messages.update(update))
    expect(await closed(mallory)).toBe(code)
  })
  if (code === 1013) expect(mallory.closed?.reason).toBe('too much waits for what came before it')
})

describe('What is just allowed', () => {
  test('is not felt by others, however much of it comes at once', async () => {
    const place = await besieged()
    const mallory = await joinRaw(place.seat(place.mallory))
    const dear = Array.from({ length: 60 }, (_, nth) => queue(560, 700 + nth))
    await besideHonestPair(place, async () => {
      for (const update of dear) mallory.send(messages.update(update))
      await until(() => mallory.acknowledged === dear.length || mallory.closed, 'all of it')
    })
    expect(mallory.acknowledged).toBe(dear.length)
  })

  test('is not when it goes in among very many others', async () => {
    const place = await besieged()
    const mallory = await joinRaw(place.seat(place.mallory))
    for (let part = 0; part < 2; part++)
      mallory.draw(doc => doc.getArray('list').insert(part * 3_000, longList(3_000)))
    await until(() => mallory.acknowledged === 2, 'the list')
    await besideHonestPair(place, async () => {
      mallory.send(messages.update(atTheHead(5_000)))
      expect(await closed(mallory)).toBe(4413)
    })
  })
})

test('the same id and clock with other content: everybody has what came first', async () => {
  const place = await besieged()
  const [mallory, second] = [
    await joinRaw(place.seat(place.mallory)),
    await joinRaw(place.seat(place.mallory)),
  ]
  const forge = (text: string) =>
    updateWith(doc => {
      doc.clientID = 4_711
      addNote(doc, 'forged', text)
    })
  await besideHonestPair(place, async () => {
    mallory.send(messages.update(forge('First')))
    await until(() => noteText(place.grace.doc, 'forged'), 'the first')
    second.send(messages.update(forge('Other')))
    await until(() => second.acknowledged === 1 || second.closed, 'read')
  })
  const late = await joinRaw(place.seat(place.observer))
  const texts = [place.ada, place.grace, second, late].map(({ doc }) => noteText(doc, 'forged'))
  expect(texts).toEqual(['First', 'First', 'First', 'First'])
})

test('something else where the own words go on: the lists of others are not torn apart', async () => {
  const place = await besieged()
  const mallory = await joinRaw(place.seat(place.mallory))
  const own = docWith(doc => {
    doc.clientID = 150
    doc.getText('text').insert(0, 'a')
    doc.getMap('meta').set('key', 1)
  })
  // What it has are a letter and a key. This says that both are the beginning of one word.
  const forged = updateWith(doc => {
    doc.clientID = 150
    doc.getText('text').insert(0, 'abcdef')
  })
  await besideHonestPair(place, async () => {
    mallory.send(messages.update(Y.encodeStateAsUpdate(own)))
    await until(() => mallory.acknowledged === 1, 'the first')
    mallory.send(messages.update(forged))
    expect(await closed(mallory)).toBe(4400)
  })
})

test('other people’s ids: nobody else writes under them', async () => {
  const place = await besieged()
  const { ada, grace } = place
  ada.draw(doc => addNote(doc, 'hers', 'By Ada'))
  await until(() => noteText(grace.doc, 'hers'), 'the note')
  const mallory = await joinRaw(place.seat(place.mallory))
  const copy = docWith(doc => Y.applyUpdate(doc, Y.encodeStateAsUpdate(mallory.doc)))
  copy.clientID = ada.doc.clientID
  const [forged = new Uint8Array()] = updatesOf(copy, () => addNote(copy, 'forged', 'By Ada?'))
  await besideHonestPair(place, async () => {
    mallory.send(messages.update(forged))
    expect(await closed(mallory)).toBe(4403)
  })
  expect(noteText(grace.doc, 'forged')).toBeUndefined()
})

describe('What looks like an attack and is none', () => {
  test('a note made and deleted offline: garbage under one’s own id', async () => {
    const place = await besieged()
    const grace = await joinRaw(place.seat(place.member))
    addNote(grace.doc, 'gone', 'Made and deleted')
    grace.doc.getMap('records').delete('shape:gone')
    addNote(grace.doc, 'stays', 'Made after it')
    grace.send(messages.update(Y.encodeStateAsUpdate(grace.doc)))
    await until(() => noteText(place.ada.doc, 'stays'), 'the note')
    expect(grace.closed).toBeUndefined()
  })

  test('the newest edit before step 2, after a while offline', async () => {
    const place = await besieged()
    const grace = await joinRaw(place.seat(place.member))
    const [first, second] = [
      updatesOf(grace.doc, () => addNote(grace.doc, 'one', 'Offline')),
      updatesOf(grace.doc, () => addNote(grace.doc, 'two', 'Online again')),
    ]
    for (const update of second) grace.send(messages.update(update))
    await besideHonestPair(place, async () => undefined)
    expect(noteText(place.ada.doc, 'two')).toBeUndefined()
    grace.send(messages.step2(Y.mergeUpdates([...first, ...second])))
    await until(() => noteText(place.ada.doc, 'one') && noteText(place.ada.doc, 'two'), 'both')
    expect(grace.closed).toBeUndefined()
  })

  test('one’s own words from their beginning, though half of them are there, and split by others', async () => {
    const place = await besieged()
    const grace = await joinRaw(place.seat(place.member))
    const [text, copy] = [grace.doc.getText('text'), place.ada.doc.getText('text')]
    grace.draw(() => text.insert(0, 'half '))
    await until(() => copy.length === 5, 'the first half')
    place.ada.draw(() => copy.insert(2, 'X'))
    await until(() => text.length === 6, 'the letter between')
    text.insert(6, 'a word')
    grace.send(messages.update(Y.encodeStateAsUpdate(grace.doc)))
    await until(() => copy.toString() === 'haXlf a word', 'the other half')
    expect(grace.closed).toBeUndefined()
  })

  test('what others wrote and the server has lost, in a step 2 after a restore', async () => {
    const place = await besieged()
    const grace = await joinRaw(place.seat(place.member))
    const lost = [1, 2, 3].map(nth => updateWith(doc => addNote(doc, `lost-${nth}`, 'Of before')))
    grace.send(messages.step2(Y.mergeUpdates(lost)))
    await until(() => [1, 2, 3].every(nth => noteText(place.ada.doc, `lost-${nth}`)), 'all three')
    expect(grace.closed).toBeUndefined()
  })
})
