// Reads a socket more slowly when it sends too much, and says when it has gone on for too long.
import type { WebSocket } from 'ws'
import { Allowance, type AllowanceLimits } from './allowance.ts'

export class Pace {
  readonly #socket: Pick<WebSocket, 'pause' | 'resume'>
  readonly #allowance: Allowance
  readonly #onExhausted: () => void
  #reading: NodeJS.Timeout | undefined

  constructor(socket: Pick<WebSocket, 'pause' | 'resume'>, limits: AllowanceLimits, onExhausted: () => void) {
    this.#socket = socket
    this.#allowance = new Allowance(limits)
    this.#onExhausted = onExhausted
  }

  mayGoOn(bytes: number, extra = 0): boolean {
    const pause = this.#allowance.spend(bytes, extra)
    if (pause === 'exhausted') {
      this.#onExhausted()
      return false
    }
    if (pause > 0 && !this.#reading) {
      this.#socket.pause()
      this.#reading = setTimeout(() => {
        this.#reading = undefined
        this.#socket.resume()
      }, pause)
    }
    return true
  }

  close(): void {
    clearTimeout(this.#reading)
  }
}
