// Where a request came to, and whether the page it came from is one of ours.
import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import { bearerOf, tokenOf } from './authenticate.ts'

export interface OriginRules {
  /** The origin people use, when it is configured: every other one is foreign then. */
  publicUrl: string | undefined
  /** Number of proxies in front; with none, what a request says of itself is not believed. */
  trustProxy: number
}

export interface Origins {
  /** The origin this request came to, `https://rooms.example.org`. */
  of(request: IncomingMessage): string
  /** The address it comes from. */
  addressOf(request: IncomingMessage): string
  /** False when a browser says that the request comes from another site. Programs say nothing. */
  isOwn(request: IncomingMessage): boolean
  /**
   * Whether a socket is to be refused because a page of another site asks for it. A browser adds the cookie wherever
   * a page comes from, so the cookie says nothing about the page; a token only a program knows that was given it. So
   * another site's page gets in by a token alone, and not when the browser has put a cookie beside it.
   */
  isForeignSocket(request: IncomingMessage): boolean
}

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined)

/**
 * What the outermost of our proxies says. Each proxy appends, so its word is as far from the right as there are
 * proxies; what stands left of it the client may have written itself. With fewer words than proxies one of them has
 * replaced the header, and the leftmost is still theirs.
 */
function forwardedTo(header: string | string[] | undefined, proxies: number): string | undefined {
  if (proxies === 0 || header === undefined) return undefined
  const values = [header].flat().join().split(',')
  return (values.at(-proxies) ?? values[0])?.trim() || undefined
}

export function createOrigins({ publicUrl, trustProxy }: OriginRules): Origins {
  function hostAsked({ headers }: IncomingMessage): string {
    return forwardedTo(headers['x-forwarded-host'], trustProxy) ?? headers.host ?? ''
  }

  function of(request: IncomingMessage): string {
    if (publicUrl !== undefined) return publicUrl
    const forwarded = forwardedTo(request.headers['x-forwarded-proto'], trustProxy)
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

  function isForeignSocket(request: IncomingMessage): boolean {
    if (isOwn(request)) return false
    const hasToken = tokenOf(request) !== null || bearerOf(request) !== undefined
    return !hasToken || request.headers.cookie !== undefined
  }

  const addressOf = ({ headers, socket }: IncomingMessage): string =>
    forwardedTo(headers['x-forwarded-for'], trustProxy) ?? socket.remoteAddress ?? ''

  return { of, addressOf, isOwn, isForeignSocket }
}
