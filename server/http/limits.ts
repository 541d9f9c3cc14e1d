// How much one person or one address may ask for. Generous: a workshop of many people sits behind one address.
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { DomainError } from '#shared/errors.ts'
import { createSteadyStore } from './steadyStore.ts'
import { limitAtOnce, type MostAtOnce } from './atOnce.ts'

/** Requests a minute. */
export interface RequestLimits {
  reads: number
  writes: number
  /** New rooms, of one address. */
  creations: number
  /** Invites that do not exist, tried by one address. */
  wrongInvites: number
  /** Pictures, of one person. */
  uploads: number
  /** Versions, comparisons and files of whole boards, of one person: each costs as much as a hundred others. */
  copies: number
  /** Of all that a room holds about somebody. */
  personFiles: number
  personFilesAtOnce: MostAtOnce
  uploadsAtOnce: MostAtOnce
  /** Questions about meaning, of one person: whoever runs the server may have to pay for each. */
  embeddings: number
  embeddingsAtOnce: MostAtOnce
}

export const usualLimits: RequestLimits = {
  reads: 12_000,
  writes: 6_000,
  creations: 300,
  wrongInvites: 60,
  uploads: 120,
  copies: 240,
  // Each reads all boards of a room, and all their versions.
  personFiles: 30,
  personFilesAtOnce: { ofOne: 1, inAll: 3 },
  // Each has up to ten megabytes in memory, two or three times.
  uploadsAtOnce: { ofOne: 6, inAll: 40 },
  embeddings: 60,
  embeddingsAtOnce: { ofOne: 2, inAll: 8 },
}

interface Limiters {
  requests: RequestHandler
  creations: RequestHandler
  wrongInvites: RequestHandler
  uploads: RequestHandler
  uploadsAtOnce: RequestHandler
  copies: RequestHandler
  personFiles: RequestHandler
  personFilesAtOnce: RequestHandler
  embeddings: RequestHandler
  embeddingsAtOnce: RequestHandler
}

/** @param personOf who asks, where that is known: people behind one address do not share a limit */
export function createLimiters(
  limits: RequestLimits,
  personOf: (request: Request) => string | undefined,
): Limiters {
  const addressOf = (request: Request) => ipKeyGenerator(request.ip ?? '')
  const keyOf = (request: Request) => personOf(request) ?? addressOf(request)
  const windowMs = 60_000
  const common = {
    windowMs,
    legacyHeaders: false,
    standardHeaders: 'draft-7' as const,
    // A proxy that is not announced is no reason to write to the log at every request.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: () => {
      throw new DomainError('too-many-requests')
    },
  }
  const isWrite = (request: Request) => request.method !== 'GET' && request.method !== 'HEAD'
  return {
    requests: rateLimit({
      ...common,
      store: createSteadyStore(windowMs),
      limit: request => (isWrite(request) ? limits.writes : limits.reads),
      keyGenerator: request => `${isWrite(request) ? 'write' : 'read'} ${keyOf(request)}`,
    }),
    creations: rateLimit({
      ...common,
      store: createSteadyStore(windowMs),
      limit: limits.creations,
      keyGenerator: addressOf,
    }),
    wrongInvites: rateLimit({
      ...common,
      store: createSteadyStore(windowMs),
      limit: limits.wrongInvites,
      keyGenerator: addressOf,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_request, response) => response.statusCode !== 404,
    }),
    uploads: rateLimit({
      ...common,
      store: createSteadyStore(windowMs),
      limit: limits.uploads,
      keyGenerator: keyOf,
    }),
    uploadsAtOnce: limitAtOnce(limits.uploadsAtOnce, keyOf),
    copies: rateLimit({
      ...common,
      store: createSteadyStore(windowMs),
      limit: limits.copies,
      keyGenerator: keyOf,
    }),
    personFiles: rateLimit({
      ...common,
      store: createSteadyStore(windowMs),
      limit: limits.personFiles,
      keyGenerator: keyOf,
    }),
    personFilesAtOnce: limitAtOnce(limits.personFilesAtOnce, keyOf),
    embeddings: rateLimit({
      ...common,
      store: createSteadyStore(windowMs),
      limit: limits.embeddings,
      keyGenerator: keyOf,
    }),
    embeddingsAtOnce: limitAtOnce(limits.embeddingsAtOnce, keyOf),
  }
}
