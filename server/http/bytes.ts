// Bodies and answers that are bytes and no JSON.
import express, { type Request, type Response } from 'express'
import { z } from 'zod'
import { pictureLimits } from '#shared/canvas/picture.ts'
import { DomainError } from '#shared/errors.ts'

/** What a browser is to show as it is, whatever else might be hidden in it. */
export interface BytesFile {
  /** By its content. */
  type: string
  bytes: Uint8Array
  /** The same for the same bytes only. */
  tag: string
}

// Whatever type it claims to have; and never compressed, so that a small body cannot become a large one.
const readRaw = express.raw({ type: () => true, limit: pictureLimits.bytes, inflate: false })
const TooLarge = z.object({ type: z.literal('entity.too.large') })

/** @throws DomainError `picture-too-large` */
export function readBytes(request: Request, response: Response): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    readRaw(request, response, (error: unknown) => {
      const body: unknown = request.body
      if (error === undefined) resolve(body instanceof Uint8Array ? body : new Uint8Array())
      else if (TooLarge.safeParse(error).success)
        reject(
          new DomainError('picture-too-large', {
            detail: `at most ${pictureLimits.bytes / 1024 / 1024} MiB`,
          }),
        )
      else reject(error instanceof Error ? error : new Error(String(error)))
    }),
  )
}

/** Opened by itself it is a page without script, origin or anything it could load. */
export function sendBytes(request: Request, response: Response, { type, bytes, tag }: BytesFile): void {
  response.set({
    'Content-Type': type,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, max-age=31536000, immutable',
    ETag: `"${tag}"`,
  })
  if (request.fresh) response.status(304).end()
  else response.end(bytes)
}
