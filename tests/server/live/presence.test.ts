import { expect, test } from 'vitest'
import { createPresence } from '../../../server/live/presence.ts'

test('a person is there as long as any of their sockets is', () => {
  const presence = createPresence()
  const leaveFirst = presence.enter('room', 'ada')
  const leaveSecond = presence.enter('room', 'ada')
  leaveFirst()
  expect(presence.people('room')).toEqual([{ person: 'ada' }])
  leaveSecond()
  expect(presence.people('room')).toEqual([])
})

test('leaving twice is leaving once', () => {
  const presence = createPresence()
  const leave = presence.enter('room', 'ada')
  presence.enter('room', 'ada')
  leave()
  leave()
  expect(presence.people('room')).toEqual([{ person: 'ada' }])
  expect(presence.sockets()).toBe(1)
})

test('a person is listed once for each board they have open', () => {
  const presence = createPresence()
  presence.enter('room', 'ada')
  presence.enter('room', 'ada', 'first')
  presence.enter('room', 'ada', 'first')
  const leave = presence.enter('room', 'ada', 'second')
  presence.enter('room', 'grace')
  presence.enter('elsewhere', 'edsger')
  expect(presence.people('room')).toEqual([
    { person: 'ada', board: 'first' },
    { person: 'ada', board: 'second' },
    { person: 'grace' },
  ])
  leave()
  expect(presence.people('room')).toEqual([{ person: 'ada', board: 'first' }, { person: 'grace' }])
})

test('who asks is told of changes in their room only, until they stop', () => {
  const presence = createPresence()
  let told = 0
  const stop = presence.onChange('room', () => told++)
  const leave = presence.enter('room', 'ada')
  presence.enter('elsewhere', 'grace')
  expect(told).toBe(1)
  leave()
  expect(told).toBe(2)
  stop()
  presence.enter('room', 'ada')
  expect(told).toBe(2)
})
