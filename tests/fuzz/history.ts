// Real updates: what stock Yjs makes when a few people do everything that can be done to a document, hear of each other
// now and then, merge, go offline and undo. All of it has to pass.
import * as Y from 'yjs'
import type { Dice } from '../faults/dice.ts'
import { addNote, updatesOf } from '../server/sync/stage/boardClients.ts'

export interface History {
  /** What the server has before the update that is tried. */
  base: Uint8Array
  /** Each of them may come next, or again. */
  updates: Uint8Array[]
}

type Deed = (doc: Y.Doc, dice: Dice) => void

const noteIds = ['a', 'b', 'c', 'd']
const words = ['x', 'Заметка', '🙂', 'é', 'two words', '']

const note = (doc: Y.Doc, dice: Dice) =>
  doc.getMap<Y.Map<unknown>>('records').get(`shape:${dice.pick(noteIds)}`)

function textOf(doc: Y.Doc, dice: Dice): Y.Text | undefined {
  const text = note(doc, dice)?.get('props.text')
  return text instanceof Y.Text ? text : undefined
}

const deeds: Deed[] = [
  (doc, dice) => addNote(doc, dice.pick(noteIds), dice.pick(words)),
  (doc, dice) => note(doc, dice)?.set('pos', [dice.whole(-9, 9), dice.whole(0, 99) / 7]),
  (doc, dice) => {
    const text = textOf(doc, dice)
    text?.insert(dice.whole(0, text.length), dice.pick(words))
  },
  (doc, dice) => {
    const text = textOf(doc, dice)
    if (text && text.length > 1) text.delete(dice.whole(0, text.length - 1), 1)
  },
  (doc, dice) => doc.getMap('records').delete(`shape:${dice.pick(noteIds)}`),
  (doc, dice) => doc.getMap('meta').set(dice.pick(words), { deep: [null, true, new Uint8Array([1]), -1.5] }),
  (doc, dice) => {
    const list = doc.getArray('list')
    list.insert(dice.whole(0, list.length), [dice.whole(0, 9), dice.pick(words), null])
  },
  (doc, dice) => {
    const list = doc.getArray('list')
    if (list.length > 2) list.delete(dice.whole(0, list.length - 2), 2)
  },
  (doc, dice) => doc.getArray('list').push([new Y.Map([['in', dice.pick(words)]]), new Y.Text('t')]),
  (doc, dice) => {
    const text = doc.getText('formatted')
    text.insert(dice.whole(0, text.length), 'bold', { bold: true })
    text.format(0, dice.whole(1, 4), { bold: dice.falls(0.5) ? null : true })
    text.insertEmbed(0, { image: dice.pick(words) })
  },
  doc => doc.getXmlFragment('xml').insert(0, [new Y.XmlElement('p'), new Y.XmlText('text')]),
]

export function makeHistory(dice: Dice): History {
  const docs = [1, 2, 3].map(person => {
    const doc = new Y.Doc({ gc: dice.falls(0.8) })
    // Small numbers, so that changed ones hit each other.
    doc.clientID = person * dice.pick([1, 50, 2 ** 31])
    return doc
  })
  const undo = docs.map(doc => new Y.UndoManager([doc.getMap('records'), doc.getArray('list')]))
  const updates: Uint8Array[] = []
  const steps = dice.whole(3, 14)
  for (let step = 0; step < steps; step++) {
    const person = dice.whole(0, 2)
    const doc = docs[person]
    if (!doc) continue
    if (dice.falls(0.4)) for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'sync')
    const work = () => {
      if (dice.falls(0.1)) undo[person]?.undo()
      for (let deed = dice.whole(1, 3); deed > 0; deed--) dice.pick(deeds)(doc, dice)
    }
    updates.push(...updatesOf(doc, dice.falls(0.5) ? work : () => doc.transact(work)))
  }
  for (const each of undo) each.destroy()
  const known = dice.whole(0, updates.length)
  const base = new Y.Doc()
  for (const update of updates.slice(0, known)) Y.applyUpdate(base, update)
  const whole = docs.map(doc => Y.encodeStateAsUpdate(doc))
  const since = docs.map(doc => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(base)))
  const merged = Y.mergeUpdates(updates)
  return { base: Y.encodeStateAsUpdate(base), updates: [...updates, ...whole, ...since, merged] }
}
