// The disk becomes full while twenty people draw and ask. Nothing is acknowledged that is not stored, everybody is told,
// rooms can be read, and all goes on when there is space, without a restart.
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { LiveFrame } from '#shared/api/live.ts'
import { api } from '../../server/client.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import { gatherCrowd } from '../crowd/crowd.ts'
import { createDice } from '../dice.ts'
import { startProcess } from '../serverProcess.ts'
import { bearLimit, type Disk } from './disks.ts'

export interface FullOptions {
  directory: string
  disk: Disk
  times: number
  seed: number
  say: (line: string) => void
}

export async function fillAndRelease({ directory, disk, times, seed, say }: FullOptions): Promise<void> {
  const dice = createDice(seed)
  const server = startProcess(directory, { preload: [bearLimit] })
  try {
    const origin = await server.open
    const crowd = await gatherCrowd(origin, dice)
    const { token = '' } = crowd.members[0] ?? {}
    const room = await listen(origin, crowd.room, token)
    await crowd.come(origin)
    for (let time = 1; time <= times; time++) {
      crowd.work()
      await wait(dice.whole(50, 400))
      disk.fill(server.pid)
      await until(room.isFull, 'the room is told that the disk is full')
      await until(() => crowd.members.some(({ asker }) => asker.refused.length > 0), 'somebody is refused')
      await crowd.rest()
      const before = crowd.takeCounts()
      await crowd.come(origin)
      crowd.work()
      await wait(dice.whole(50, 300))
      await crowd.rest()
      const during = crowd.takeCounts()
      await api({ origin }, token).call('readRoom', { params: { room: crowd.room } })
      crowd.forgive(/storage-full/)
      disk.release(server.pid)
      await until(() => !room.isFull(), 'the room is told that there is space')
      // Everybody brings along what could not be stored.
      await crowd.come(origin)
      await crowd.assertNothingLost(origin)
      await crowd.assertWhole(origin)
      say(
        `${time}: ${before.edits} edits and ${before.commands} commands acknowledged before ${disk.name}, ` +
          `${during.edits} and ${during.commands} while it was so, none lost`,
      )
    }
  } finally {
    await server.stop('SIGKILL')
  }
}

async function listen(origin: string, room: string, token: string) {
  const url = `${origin.replace('http', 'ws')}/live/${room}?token=${encodeURIComponent(token)}`
  const socket = new WebSocket(url)
  let isFull = false
  socket.on('error', () => undefined)
  socket.on('message', bytes => {
    const frame = LiveFrame.parse(JSON.parse(String(bytes)))
    if (frame.type === 'presence') isFull = frame.storage === 'full'
  })
  await once(socket, 'open')
  return { isFull: () => isFull }
}
