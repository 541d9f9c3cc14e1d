// A stop as an administrator or a system does it, SIGTERM, while twenty people draw and ask without a break.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../../server/fixture.ts'
import { gatherCrowd } from '../crowd/crowd.ts'
import { anySeed, createDice } from '../dice.ts'
import { startProcess } from '../serverProcess.ts'

test('a stop under load ends soon, keeps what was acknowledged, and asks everybody to come back', async () => {
  const directory = await temporaryDirectory()
  const dice = createDice(anySeed())
  let server = startProcess(directory)
  let origin = await server.open
  const crowd = await gatherCrowd(origin, dice)
  await crowd.come(origin)
  crowd.work()
  await wait(500)
  const asked = performance.now()
  const { code, complaints } = await server.stop('SIGTERM')
  expect([code, complaints]).toEqual([0, ''])
  expect(performance.now() - asked).toBeLessThan(10_000)
  await crowd.rest()
  expect(new Set(crowd.members.map(({ hand }) => hand.closed))).toEqual(new Set([1012]))

  server = startProcess(directory)
  origin = await server.open
  await crowd.assertNothingLost(origin)
  await crowd.come(origin)
  await crowd.assertWhole(origin)
  await server.stop('SIGKILL')
})
