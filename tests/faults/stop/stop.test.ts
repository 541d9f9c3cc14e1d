// A stop as an administrator or a system does it, SIGTERM, while twenty people draw and ask without a break.
import { expect, test } from 'vitest'
import { startFairClock } from '../../patience.ts'
import { temporaryDirectory } from '../../server/fixture.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
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
  const hands = crowd.members.map(({ hand }) => hand)
  await until(() => hands.every(({ saved }) => saved > 0), 'everybody at work')
  const sinceAsked = startFairClock()
  const { code, complaints } = await server.stop('SIGTERM')
  expect([code, complaints]).toEqual([0, ''])
  expect(sinceAsked()).toBeLessThan(10_000)
  await crowd.rest()
  await until(() => hands.every(({ closed }) => closed !== undefined), 'everybody told')
  expect(new Set(hands.map(({ closed }) => closed))).toEqual(new Set([1012]))

  server = startProcess(directory)
  origin = await server.open
  await crowd.assertNothingLost(origin)
  await crowd.come(origin)
  await crowd.assertWhole(origin)
  await server.stop('SIGKILL')
})
