// Who a request comes from: by the cookie `rotunda`, or by the same value as a bearer token.
import type { IncomingMessage } from 'node:http'
import type { Tokens } from '../rooms/tokens.ts'

export const cookieName = 'rotunda'

export interface Identity {
  person: string
  /** A browser adds the cookie by itself, so a write by cookie has to come from our own pages. */
  by: 'cookie' | 'bearer'
}

export const bearerOf = ({ headers }: IncomingMessage): string | undefined =>
  /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]?.trim()

function cookieOf({ headers }: IncomingMessage): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.split('=', 2)
    if (name?.trim() === cookieName) return value?.trim()
  }
  return undefined
}

export function identify(request: IncomingMessage, tokens: Tokens): Identity | undefined {
  const bearer = bearerOf(request)
  const byBearer = bearer === undefined ? undefined : tokens.readPerson(bearer)
  if (byBearer !== undefined) return { person: byBearer, by: 'bearer' }
  const cookie = cookieOf(request)
  const byCookie = cookie === undefined ? undefined : tokens.readPerson(cookie)
  return byCookie === undefined ? undefined : { person: byCookie, by: 'cookie' }
}

/** The token in a socket's address. */
export const tokenOf = ({ url = '' }: IncomingMessage): string | null =>
  new URLSearchParams(url.split('?', 2)[1]).get('token')

/** For sockets, which cannot send headers from a browser: `?token=` is taken too. */
export function identifySocket(request: IncomingMessage, tokens: Tokens): string | undefined {
  const token = tokenOf(request)
  return (token === null ? undefined : tokens.readPerson(token)) ?? identify(request, tokens)?.person
}
