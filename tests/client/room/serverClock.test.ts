import { expect, test } from 'vitest'
import { createServerClock } from '../../../client/room/serverClock.ts'

const at = (moment: string) => Date.parse(moment)

function clockAt(own: string) {
  let ticks = 1_000
  const clock = createServerClock(
    () => ticks,
    () => at(own),
  )
  return { clock, pass: (ms: number) => (ticks += ms) }
}

test('before the server has said anything, the machine’s own clock counts', () => {
  expect(clockAt('2026-03-02T09:00:00Z').clock.now()).toBe(at('2026-03-02T09:00:00Z'))
})

test('a machine whose clock is wrong counts by the server’s', () => {
  const { clock, pass } = clockAt('2001-01-01T00:00:00Z')
  clock.hear('2026-03-02T09:00:00Z')
  pass(90_000)
  expect(clock.now()).toBe(at('2026-03-02T09:01:30Z'))
})

test('a word that was long under way does not set the clock back', () => {
  const { clock, pass } = clockAt('2026-03-02T09:00:00Z')
  clock.hear('2026-03-02T09:00:00Z')
  pass(10_000)
  clock.hear('2026-03-02T09:00:04Z')
  expect(clock.now()).toBe(at('2026-03-02T09:00:10Z'))
})

test('after a new connection the first word counts, whatever was heard before', () => {
  const { clock } = clockAt('2026-03-02T09:00:00Z')
  clock.hear('2026-03-02T09:00:00Z')
  clock.forget()
  expect(clock.now()).toBe(at('2026-03-02T09:00:00Z'))
  clock.hear('2026-03-02T08:00:00Z')
  expect(clock.now()).toBe(at('2026-03-02T08:00:00Z'))
})
