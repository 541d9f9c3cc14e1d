// Where a request came to, and whether the page it came from is one of ours.
import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'

export interface OriginRules {
  /** The origin people use, when it is configured: every other one is foreign then. */
  publicUrl: string | undefined
  /** Number of proxies in front; with none, what a request says of itself is not believed. */
  trustProxy: number
}

export interface Origins {
  /** The origin this request came to, `https://rooms.example.org`. */
  of(request: IncomingMessage): string
  /** False when a browser says that the request comes from another site. Programs say nothing. */
  isOwn(request: IncomingMessage): boolean
}

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined)

/** The value that the proxy nearest to us, of those that are trusted, put in front. */
const first = (header: string | string[] | undefined): string | undefined =>
  (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim() || undefined

export function createOrigins({ publicUrl, trustProxy }: OriginRules): Origins {
  function hostAsked({ headers }: IncomingMessage): string {
    const forwarded = trustProxy > 0 ? first(headers['x-forwarded-host']) : undefined
    return forwarded ?? headers.host ?? ''
  }

  function of(request: IncomingMessage): string {
    if (publicUrl !== undefined) return publicUrl
    const forwarded = trustProxy > 0 ? first(request.headers['x-forwarded-proto']) : undefined
    const isSecure = forwarded ? forwarded === 'https' : request.socket instanceof TLSSocket
    const protocol = isSecure ? 'https:' : 'http:'
    return `${protocol}//${hostOf(`${protocol}//${hostAsked(request)}`) ?? 'localhost'}`
  }

  function isOwn(request: IncomingMessage): boolean {
    const { origin } = request.headers
    if (origin === undefined) {
      const site = request.headers['sec-fetch-site']
      return site === undefined || site === 'same-origin' || site === 'none'
    }
    if (publicUrl !== undefined) return origin === publicUrl
    // Only the host is compared: behind a proxy that is not announced, https has become http on the way.
    const host = hostOf(origin)
    return host !== undefined && host === hostOf(`${new URL(origin).protocol}//${hostAsked(request)}`)
  }

  return { of, isOwn }
}
