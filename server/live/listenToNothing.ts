import type { WebSocket } from 'ws'
import { Allowance, type AllowanceLimits } from '../sync/socket/allowance.ts'

/** Who talks to a socket that listens to nothing is read slowly, and let go when they never stop. */
export function listenToNothing(socket: WebSocket, limits: AllowanceLimits, letGo: () => void): void {
  const allowance = new Allowance(limits)
  socket.on('message', (bytes: Buffer) => {
    const pause = allowance.spend(bytes.length)
    if (pause === 'exhausted') return letGo()
    if (pause === 0 || socket.isPaused) return
    socket.pause()
    setTimeout(() => socket.resume(), pause).unref()
  })
}
