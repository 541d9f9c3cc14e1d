// Three people draw, type and take back at random, on a real server: what one takes back is what that one did.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { join } from '../../server/people.ts'
import { boardForTest, drawNote, move, shapeOf, textOf, type } from './stage/boards.ts'
import { contentOf } from './stage/localBoard.ts'

const steps = 1_000
const seed = 20_261_122
const noteIds = ['a', 'b', 'c', 'd', 'e', 'f']

type Content = Record<string, Record<string, unknown>>

interface Person {
  connection: BoardConnection
  /** Every field this person has ever written, as `<record> <field>`. */
  own: Set<string>
}

const content = ({ connection }: Person) => contentOf(connection.doc) as Content // records of fields

/** The fields in which two states differ. */
function differences(before: Content, after: Content): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].flatMap(id => {
    const [old, now] = [before[id] ?? {}, after[id] ?? {}]
    const fields = new Set([...Object.keys(old), ...Object.keys(now)])
    return [...fields]
      .filter(field => !isDeepStrictEqual(old[field], now[field]))
      .map(field => `${id} ${field}`)
  })
}

/** The letters on each note that others wrote, by the record they are in now. */
function lettersOfOthers({ connection: { doc } }: Person): Map<Y.Item, Set<string>> {
  const found = new Map<Y.Item, Set<string>>()
  for (const record of recordsOf(doc)._map.values()) {
    const text = recordsOf(doc)
      .get(record.parentSub ?? '')
      ?.get('props.text')
    if (record.deleted || !(text instanceof Y.Text)) continue
    const letters = new Set<string>()
    for (let item = text._start; item; item = item.right) {
      const { client, clock } = item.id
      if (item.deleted || client === doc.clientID) continue
      for (let at = 0; at < item.length; at++) letters.add(`${client} ${clock + at}`)
    }
    found.set(record, letters)
  }
  return found
}

/** Who gave a field the value it has, as a Yjs client. */
const writerOf = ({ connection: { doc } }: Person, field: string): number | undefined => {
  const [id = '', key = ''] = field.split(' ')
  const item = recordsOf(doc).get(id)?._map.get(key)
  return item?.deleted === false ? item.id.client : undefined
}

const step = fc.record({
  by: fc.constantFrom(0, 1, 2),
  note: fc.constantFrom(...noteIds),
  act: fc.constantFrom('write', 'write', 'move', 'move', 'colour', 'delete', 'undo', 'undo', 'redo'),
  at: fc.nat(500),
  word: fc.constantFrom('slow', 'forms', 'почта', 'twice', 'звонки'),
  isStepEnd: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function act({ connection }: Person, { note, act, at, word }: Step): void {
  const shape = shapeOf(connection, note)
  if (!shape) return drawNote(connection, note, word, [at, at])
  switch (act) {
    case 'move':
      return move(connection, note, at, at * 2)
    case 'colour':
      connection.store.update(shape.id, shape => ({
        ...shape,
        props: { ...shape.props, color: at % 2 === 0 ? 'blue' : 'pink' },
      }))
      return
    case 'delete':
      return connection.store.remove([shape.id])
    case 'write':
    case 'undo':
    case 'redo':
      return type(connection, note, `${String(textOf(connection, note))} ${word}`)
  }
}

it('takes back only what the person did, through a thousand steps of three, and all end the same', async () => {
  const board = await boardForTest()
  const third = await join(board.server, board.facilitator.invites.member, 'Barbara')
  const people: Person[] = []
  for (const person of [board.facilitator, board.member, third])
    people.push({ connection: await board.canvas(person), own: new Set() })

  const taken = { undo: 0, redo: 0 }
  let kept = 0
  for (const [index, each] of fc.sample(step, { numRuns: steps, seed }).entries()) {
    const person = people[each.by]
    if (!person) throw new Error('Nobody does this step')
    const { connection, own } = person
    connection.flush()
    const before = content(person)
    const isBack = each.act === 'undo' || each.act === 'redo'
    const others = lettersOfOthers(person)
    const theirs = Object.entries(before).flatMap(([id, fields]) =>
      Object.keys(fields)
        .map(key => `${id} ${key}`)
        .filter(
          field => !field.endsWith('props.text') && writerOf(person, field) !== connection.doc.clientID,
        ),
    )
    if (isBack) connection.undo[each.act === 'undo' ? 'undo' : 'redo']()
    else act(person, each)
    // Otherwise what follows within half a second is one step with it.
    if (each.isStepEnd) connection.edit(() => undefined)
    connection.flush()
    const changed = differences(before, content(person))
    if (isBack) {
      expect(changed.filter(field => !own.has(field))).toEqual([])
      // What somebody else has written since stays, wherever the note itself does: values, and letters one by one.
      const after = content(person)
      const overwritten = theirs.filter(field => after[field.split(' ')[0] ?? ''] && changed.includes(field))
      expect(overwritten).toEqual([])
      const now = lettersOfOthers(person)
      for (const [record, letters] of others) {
        const lost = [...letters].filter(letter => !now.get(record)?.has(letter))
        if (!record.deleted) expect(lost).toEqual([])
        kept += letters.size
      }
      if (changed.length > 0) taken[each.act === 'undo' ? 'undo' : 'redo']++
    } else for (const field of changed) own.add(field)
    // Sometimes the others hear of it before they go on, mostly not.
    if (index % 7 === 0) await new Promise(resolve => setImmediate(resolve))
  }
  expect(taken.undo).toBeGreaterThan(50)
  expect(taken.redo).toBeGreaterThan(5)
  expect(kept).toBeGreaterThan(1_000)

  const [first, ...others] = people
  await until(
    () => others.every(other => isDeepStrictEqual(content(other), first && content(first))),
    'everybody to see the same',
  )
  const shown = ({ connection }: Person) => connection.store.serialize('document')
  for (const other of others) expect(shown(other)).toEqual(first && shown(first))
})
