// Each request to the API gets an id, is measured, and leaves a line in the log: what it was by the name of its endpoint,
// never by its address, which may carry an invite's token.
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** What those who answer leave behind for the log, in `response.locals`. */
export interface RequestTrace {
  endpoint?: string
  person?: string
  room?: string
  /** Why it was refused. */
  refusal?: string
}

export const traceOf = (response: { locals: object }): RequestTrace => response.locals

export const watchRequests =
  (metrics: Metrics, logger: Logger): RequestHandler =>
  (request, response, next) => {
    const id = randomUUID()
    const began = performance.now()
    response.set('X-Request-Id', id)
    response.once('finish', () => {
      const seconds = (performance.now() - began) / 1000
      const { endpoint = 'none', person, room, refusal } = traceOf(response)
      const { statusCode: status } = response
      metrics.answered({ endpoint, status, seconds })
      if (refusal !== undefined) metrics.refused('http', refusal)
      const line = { request: id, method: request.method, endpoint, status, person, room, refusal }
      const level = status === 401 || status === 403 || status === 429 ? 'info' : 'debug'
      logger[level]({ ...line, ms: Math.round(seconds * 1000) }, 'A request was answered')
    })
    next()
  }
