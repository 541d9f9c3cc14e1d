// Two honest people on the board that is attacked: while it goes on, one draws and the other sees it, again and again.
// A round trip is measured as the processor time of this thread, in which the server runs too: what the server made
// them wait for, whatever else the machine does. Attack and attackers are in it, so it is rather too much than too little.
import { expect } from 'vitest'
import { startFairClock } from '../../patience.ts'
import { scene, type Scene } from '../sync/stage/scene.ts'
import { addNote, noteText, until } from '../sync/stage/boardClients.ts'
import { joinRaw, type RawClient } from '../sync/stage/rawClient.ts'
import type { ServerOptions } from '../fixture.ts'
import { join, type Participant } from '../people.ts'

export interface Besieged extends Scene {
  /** A member who means no good. */
  mallory: Participant
  /** The honest two, on the board. */
  ada: RawClient
  grace: RawClient
}

/** No round trip of honest people takes longer, whatever others do. Milliseconds. */
const longestMs = 200
/** Nor do they wait for a clock. */
const longestWaitMs = 5_000

export async function besieged(options: ServerOptions = {}): Promise<Besieged> {
  const table = await scene(options)
  const mallory = await join(table.server, table.facilitator.invites.member, 'Mallory')
  const ada = await joinRaw(table.seat(table.facilitator))
  const grace = await joinRaw(table.seat(table.member))
  return { ...table, mallory, ada, grace }
}

const cpuMs = (since?: NodeJS.CpuUsage) => {
  const { user, system } = process.threadCpuUsage(since)
  return (user + system) / 1_000
}

/** While `attack` goes on, and once after it, the honest two never wait long for each other. */
export async function besideHonestPair(
  { ada, grace }: Besieged,
  attack: () => Promise<unknown>,
): Promise<void> {
  const fairClock = startFairClock()
  let longest = 0
  let longestWait = 0
  let rounds = 0
  const roundTrip = async () => {
    const id = `round-${rounds++}`
    const [cpuFrom, waitFrom] = [process.threadCpuUsage(), fairClock()]
    const count = ada.acknowledged + ada.draw(doc => addNote(doc, id, 'Honest'))
    await until(() => noteText(grace.doc, id) && ada.acknowledged === count, 'the other to see it')
    longest = Math.max(longest, cpuMs(cpuFrom))
    longestWait = Math.max(longestWait, fairClock() - waitFrom)
  }
  // The first one also compiles what it needs.
  await roundTrip()
  longest = 0
  let isOver = false
  const attacking = attack().finally(() => (isOver = true))
  const attacked = () => !isOver
  while (attacked()) await roundTrip()
  await attacking
  await roundTrip()
  expect([ada.closed, grace.closed]).toEqual([undefined, undefined])
  expect({ longest, isLong: longest > longestMs }).toEqual({ longest, isLong: false })
  expect({ longestWait, isLong: longestWait > longestWaitMs }).toEqual({ longestWait, isLong: false })
}
