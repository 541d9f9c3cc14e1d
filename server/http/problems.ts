// Every error becomes problem+json here, and nothing else about it leaves the server.
import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { z } from 'zod'
import { problemOf } from '#shared/api/problemOf.ts'
import { DomainError } from '#shared/errors.ts'
import { StoreFull } from '../logs/logStore.ts'
import { traceOf } from '../metrics/watchRequests.ts'

export function sendProblem(response: Response, error: DomainError): void {
  const problem = problemOf(error)
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

export const answerErrors =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const refusal = toRefusal(error, request.body)
    traceOf(response).refusal = refusal?.code ?? 'internal-error'
    if (!refusal) {
      // The address stays out of the log: it may carry an invite's token.
      logger.error(
        { err: error, method: request.method, request: response.get('X-Request-Id'), ...traceOf(response) },
        'A request failed',
      )
    }
    sendProblem(response, refusal ?? new DomainError('internal-error'))
  }

/** What an error means to whoever asked; undefined when it is our own fault. */
function toRefusal(error: unknown, body: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error
  if (error instanceof z.ZodError) return unknownCommand(error, body) ?? refuseInput(error)
  if (error instanceof StoreFull) return new DomainError('storage-full')
  const request = RequestError.safeParse(error)
  if (!request.success) return undefined
  const { type, message } = request.data
  if (type === 'entity.parse.failed') return new DomainError('malformed-json', { detail: message })
  if (type === 'entity.too.large') return new DomainError('too-large', { detail: 'at most 1 MiB' })
  return new DomainError('invalid-input', { detail: message })
}

/** What Express and its body parser throw about a request that cannot be read. */
const RequestError = z.object({
  status: z.int().min(400).max(499),
  type: z.string().optional(),
  message: z.string(),
})

const Typed = z.object({ type: z.string() })

/** A union that knows none of its members by this `type`; only commands are told apart so. */
function unknownCommand(error: z.ZodError, body: unknown): DomainError | undefined {
  const [issue] = error.issues
  const isUnknown = issue?.code === 'invalid_union' && issue.path.join('.') === 'type'
  const asked = Typed.safeParse(body)
  if (!isUnknown || !asked.success) return undefined
  return new DomainError('unknown-command', { field: 'type', detail: asked.data.type.slice(0, 60) })
}

function refuseInput({ issues }: z.ZodError): DomainError {
  const field = issues[0]?.path.join('.')
  const lines = issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  const detail = [...new Set(lines)].slice(0, 3).join('; ')
  return new DomainError('invalid-input', { detail, ...(field && { field }) })
}
