// A strategy session from its first step to its end, by stock clients that write on while boards are turned. The same
// with forty people and figures: `npm run bench -- session`.
import { expect, onTestFinished, test } from 'vitest'
import { patienceMs } from '../../patience.ts'
import { lossesOf } from '../../load/session/losses.ts'
import { playSession } from '../../load/session/play.ts'
import { storedServerForTest } from '../fixture.ts'
import { readSample } from '../sample.ts'

test('nobody loses a note or a letter, whoever writes while everything is revealed or turned', async () => {
  // A slow machine hears of a turn as late as a slow line does.
  const server = await storedServerForTest({ sync: { limits: { lateMs: patienceMs } } })
  const played = await playSession(server, await readSample(), {
    people: 9,
    notesEach: 2,
    everyMs: 30,
    stepMs: 0,
    countdown: 1,
    patienceMs,
  })
  onTestFinished(played.leave)
  expect(await lossesOf(played)).toEqual([])
  // At least two each: hidden, openly, as visitors, at home again, and on both boards that the last turn leads to.
  expect(played.written.length).toBeGreaterThanOrEqual(9 * 2 * 6)
  expect(played.turns).toHaveLength(2)
  expect(played.ideas.length).toBeGreaterThan(0)
})
