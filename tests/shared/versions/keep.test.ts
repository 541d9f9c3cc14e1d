import { expect, test } from 'vitest'
import { outdated } from '#shared/versions/keep.ts'
import type { Version, VersionReason } from '#shared/versions/model.ts'

const now = '2026-11-22T12:00:00.000Z'
const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()

const version = (days: number, reason: VersionReason = 'day', title?: string): Version => ({
  id: `${reason}-${days}`,
  board: 'room.board',
  reason,
  ...(title !== undefined && { title }),
  of: daysAgo(days),
  by: 'ada',
  notes: 0,
  digest: `${days}`,
})
const days = (count: number, reason?: VersionReason) =>
  Array.from({ length: count }, (_, day) => version(day, reason))

test('every day of the last thirty stays', () => {
  expect(outdated(days(31), now)).toEqual([])
})

test('of the weeks before, the newest version of each stays, for a year', () => {
  const all = days(500)
  const gone = new Set(outdated(all, now))
  const old = all.filter(each => !gone.has(each)).slice(31)
  expect(old.length).toBeGreaterThanOrEqual(47)
  expect(old.length).toBeLessThanOrEqual(49)
  const gaps = old
    .slice(2)
    .map((each, at) => (Date.parse(old[at + 1]?.of ?? '') - Date.parse(each.of)) / 86_400_000)
  expect(new Set(gaps)).toEqual(new Set([7]))
  expect(old.at(-1)?.of.localeCompare(daysAgo(365))).toBe(1)
})

test('what has a title stays however old it is', () => {
  expect(outdated([version(2_000, 'named', 'The first'), version(2_000, 'day', 'Kept')], now)).toEqual([])
})

test('of the copies from before a restore the newest twenty stay, and none for longer than thirty days', () => {
  const gone = outdated([...days(25, 'restore'), version(31, 'restore')], now)
  expect(gone.map(({ id }) => id).sort()).toEqual(
    ['restore-20', 'restore-21', 'restore-22', 'restore-23', 'restore-24', 'restore-31'].sort(),
  )
})
