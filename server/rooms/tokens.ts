// Who somebody is, and which door they hold, as words nobody else can make. Nothing secret is stored: a token is
// an id and its HMAC-SHA256 (RFC 2104) with the server's key, so links can be shown again and a leaked store
// gives nobody access.
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

export interface InviteRef {
  room: string
  invite: string
}

export interface Tokens {
  forPerson(person: string): string
  /** The person, or undefined when this server did not make the token. */
  readPerson(token: string): string | undefined
  forInvite(invite: InviteRef): string
  readInvite(token: string): InviteRef | undefined
}

/** @param key at least 32 bytes */
export function createTokens(key: Uint8Array): Tokens {
  if (key.length < 32) throw new RangeError('The key needs 32 bytes or more')
  // Made once: from the bytes each seal takes three times as long, and every request needs some.
  const secret = createSecretKey(key)

  /** The purpose is part of what is signed: an invite can never pass for a person. */
  const seal = (purpose: 'person' | 'invite', id: string) =>
    createHmac('sha256', secret).update(`${purpose}:${id}`).digest('base64url')

  const open = (purpose: 'person' | 'invite', token: string): string | undefined => {
    const dot = token.lastIndexOf('.')
    if (dot < 1) return undefined
    const id = token.slice(0, dot)
    const given = Buffer.from(token.slice(dot + 1))
    const expected = Buffer.from(seal(purpose, id))
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined
  }

  return {
    forPerson: person => `${person}.${seal('person', person)}`,
    readPerson: token => open('person', token),
    forInvite({ room, invite }) {
      const id = `${room}.${invite}`
      return `${id}.${seal('invite', id)}`
    },
    readInvite(token) {
      const [room, invite, ...more] = open('invite', token)?.split('.') ?? []
      return room !== undefined && invite !== undefined && more.length === 0 ? { room, invite } : undefined
    },
  }
}
