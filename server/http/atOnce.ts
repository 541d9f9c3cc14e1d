// How many requests may be under way at the same time where each holds megabytes until it is answered.
import type { Request, RequestHandler } from 'express'
import { DomainError } from '#shared/errors.ts'

export interface MostAtOnce {
  ofOne: number
  inAll: number
}

/** @param keyOf whose request it is */
export function limitAtOnce(
  { ofOne, inAll }: MostAtOnce,
  keyOf: (request: Request) => string,
): RequestHandler {
  const open = new Map<string, number>()
  let all = 0
  return (request, response, next) => {
    const key = keyOf(request)
    const count = open.get(key) ?? 0
    if (count >= ofOne || all >= inAll) {
      response.set('Retry-After', '1')
      throw new DomainError('too-many-requests')
    }
    open.set(key, count + 1)
    all++
    // Also when the connection breaks before there is an answer.
    response.once('close', () => {
      const left = (open.get(key) ?? 1) - 1
      if (left > 0) open.set(key, left)
      else open.delete(key)
      all--
    })
    next()
  }
}
