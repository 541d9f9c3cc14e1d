// The clock of a step, counted by the server's time. A clock that has run out stays there: nothing is cut off.
import type { Activity, Clock } from './model.ts'

/** @param left milliseconds */
export const paused = (left: number): Clock => ({ state: 'paused', left: Math.max(0, Math.round(left)) })

/** @param now ISO 8601, UTC */
export const running = (left: number, now: string): Clock => ({
  state: 'running',
  endsAt: new Date(Date.parse(now) + left).toISOString(),
})

export const clockOf = (activity: Activity | undefined, now: string): Clock =>
  running((activity?.minutes ?? 0) * 60_000, now)

/** Milliseconds until the end; below zero when it is over. @param now milliseconds since 1970, by the server's clock */
export const leftOf = (clock: Clock, now: number): number =>
  clock.state === 'paused' ? clock.left : Date.parse(clock.endsAt) - now

/** Before the end, everybody is told. Milliseconds. */
export const warningMs = 30_000
