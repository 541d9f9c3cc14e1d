// The events of a room without one who was in it.
import { expect, test } from 'vitest'
import { withoutPerson } from '#shared/privacy/withoutPerson.ts'
import type { RoomEvent } from '#shared/room/events.ts'

const at = '2026-11-22T10:00:00.000Z'

test('who came back since is who they say they are now', () => {
  const joined = { type: 'person.joined', person: 'grace', color: 'blue', role: 'member' } as const
  const said = { type: 'note.commented', board: 'b', note: 'n', excerpt: '', color: 'blue' } as const
  const happened: RoomEvent[] = [
    { ...joined, seq: 1, at, by: 'grace', name: 'Grace' },
    { ...said, seq: 2, at, by: 'grace', comment: 'first', text: 'so says Grace' },
    { type: 'person.erased', seq: 3, at, by: 'ada', person: 'grace', name: 'Someone', what: 'words' },
    { ...joined, seq: 4, at, by: 'grace', name: 'Phoenix' },
    { ...said, seq: 5, at, by: 'grace', comment: 'second', text: 'here I am' },
    { ...said, seq: 6, at, by: 'ada', comment: 'third', text: 'welcome, @Phoenix' },
  ]
  const erasure = { person: 'grace', name: 'Someone', what: 'words', notes: new Set<string>() } as const
  const left = withoutPerson(happened, { ...erasure, versions: new Map() })
  expect(left[0]).toMatchObject({ name: 'Someone', color: 'grey' })
  expect(left[1]).toMatchObject({ type: 'event.erased', seq: 2 })
  expect(left.slice(2)).toEqual(happened.slice(2))
})
