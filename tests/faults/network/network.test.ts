// Ten thousand of these: npm run faults -- network 10000
import { test } from 'vitest'
import { serverForTest } from '../../server/fixture.ts'
import { anySeed } from '../dice.ts'
import { playSchedules } from './network.ts'

test('whatever lines do, everybody has the same at the end, and nothing acknowledged is missing', async () => {
  // A board that nobody has open is written down and forgotten at once, and read again by who comes back; one whose
  // people rest is encoded at once.
  const { origin } = await serverForTest({ sync: { idleMs: 5, restMs: 1, limits: { sweepMs: 5 } } })
  await playSchedules({ origin, runs: 25, seed: anySeed() })
})
