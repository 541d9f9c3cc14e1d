// How many sockets may be open at once, in rooms and on boards together: of one person, of strangers at one address, and
// of everybody there; and how fast they may come from there.
// Counted before a socket is made, for making it is what costs.
import type { IncomingMessage } from 'node:http'
import { ipKeyGenerator } from 'express-rate-limit'
import { Arrivals, type ArrivalLimits } from './arrivals.ts'
import { refuseUpgrade, type HandleUpgrade } from './listen.ts'

export interface TurnstileLimits {
  /** A program may hold hundreds of boards open with one token. */
  ofPerson: number
  /** They are turned away within a second, so this is also about how many may try a second. */
  ofStrangersAtAddress: number
  /** Whoever they are: a person is soon made where everybody may create rooms. Many workshops fit in. */
  atAddress: number
  arrivals: ArrivalLimits
}

export const usualTurnstile: TurnstileLimits = {
  ofPerson: 1_200,
  ofStrangersAtAddress: 300,
  atAddress: 6_000,
  arrivals: { atOnce: 6_000, perSecond: 100 },
}

export interface TurnstileParts {
  authenticate: (request: IncomingMessage) => string | undefined
  addressOf: (request: IncomingMessage) => string
  /** @param reason one of few */
  onRefused: (reason: string) => void
  limits: TurnstileLimits
}

/** Puts a turnstile before what serves a path. All paths behind one turnstile are counted together. */
export type Turnstile = (serve: HandleUpgrade) => HandleUpgrade

export function createTurnstile({ authenticate, addressOf, onRefused, limits }: TurnstileParts): Turnstile {
  const open = new Map<string, number>()
  const arrivals = new Arrivals(limits.arrivals)

  return serve => (request, stream, head) => {
    const address = ipKeyGenerator(addressOf(request))
    const seconds = arrivals.secondsToWait(address)
    if (seconds > 0) {
      onRefused('too many come at once')
      return refuseUpgrade(stream, '429 Too Many Requests', { 'Retry-After': String(seconds) })
    }
    const person = authenticate(request)
    const own: [key: string, most: number] =
      person === undefined
        ? [`strangers ${address}`, limits.ofStrangersAtAddress]
        : [`of ${person}`, limits.ofPerson]
    const counted = [own, [`at ${address}`, limits.atAddress] as const]
    if (counted.some(([key, most]) => (open.get(key) ?? 0) >= most)) {
      onRefused('too many sockets')
      return refuseUpgrade(stream, '429 Too Many Requests')
    }
    for (const [key] of counted) open.set(key, (open.get(key) ?? 0) + 1)
    stream.once('close', () => {
      for (const [key] of counted) {
        const left = (open.get(key) ?? 1) - 1
        if (left > 0) open.set(key, left)
        else open.delete(key)
      }
    })
    serve(request, stream, head)
  }
}
