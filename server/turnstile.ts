// How many sockets may be open at once, in rooms and on boards together: of one person, and of strangers at one address.
// Counted before a socket is made, for making it is what costs.
import type { IncomingMessage } from 'node:http'
import { ipKeyGenerator } from 'express-rate-limit'
import { refuseUpgrade, type HandleUpgrade } from './listen.ts'

export interface TurnstileLimits {
  /** A program may hold hundreds of boards open with one token. */
  ofPerson: number
  /** They are turned away within a second, so this is also about how many may try a second. */
  ofStrangersAtAddress: number
}

export const usualTurnstile: TurnstileLimits = { ofPerson: 1_200, ofStrangersAtAddress: 300 }

export interface TurnstileParts {
  authenticate: (request: IncomingMessage) => string | undefined
  addressOf: (request: IncomingMessage) => string
  onRefused: () => void
  limits: TurnstileLimits
}

/** Puts a turnstile before what serves a path. All paths behind one turnstile are counted together. */
export type Turnstile = (serve: HandleUpgrade) => HandleUpgrade

export function createTurnstile({ authenticate, addressOf, onRefused, limits }: TurnstileParts): Turnstile {
  const open = new Map<string, number>()

  return serve => (request, stream, head) => {
    const person = authenticate(request)
    const key = person === undefined ? `at ${ipKeyGenerator(addressOf(request))}` : `of ${person}`
    const count = open.get(key) ?? 0
    if (count >= (person === undefined ? limits.ofStrangersAtAddress : limits.ofPerson)) {
      onRefused()
      return refuseUpgrade(stream, '429 Too Many Requests')
    }
    open.set(key, count + 1)
    stream.once('close', () => {
      const left = (open.get(key) ?? 1) - 1
      if (left > 0) open.set(key, left)
      else open.delete(key)
    })
    serve(request, stream, head)
  }
}
