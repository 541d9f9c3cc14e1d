import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTokens } from '../../../server/rooms/tokens.ts'

const tokens = createTokens(randomBytes(32))
const id = fc.stringMatching(/^[\w:~-]{1,40}$/)

test('a token says who it was made for', () => {
  fc.assert(
    fc.property(id, id, (room, invite) => {
      expect(tokens.readPerson(tokens.forPerson(room))).toBe(room)
      expect(tokens.readInvite(tokens.forInvite({ room, invite }))).toEqual({ room, invite })
    }),
  )
})

test('no token stays valid when any of its letters is another', () => {
  const token = tokens.forPerson('person')
  for (let at = 0; at < token.length - 1; at++) {
    const other = token[at] === 'x' ? 'y' : 'x'
    expect(tokens.readPerson(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined()
  }
})

test('an invite is no person, a person no invite, and another key knows neither', () => {
  const invite = tokens.forInvite({ room: 'room', invite: 'invite' })
  expect(tokens.readPerson(invite)).toBeUndefined()
  expect(tokens.readInvite(tokens.forPerson('room.invite'))).toBeUndefined()
  const others = createTokens(randomBytes(32))
  expect(others.readInvite(invite)).toBeUndefined()
  expect(others.readPerson(tokens.forPerson('person'))).toBeUndefined()
})

test('whatever else comes is no token', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(tokens.readPerson(text)).toBeUndefined()
      expect(tokens.readInvite(text)).toBeUndefined()
    }),
  )
})

test('a short key is no key', () => {
  expect(() => createTokens(randomBytes(16))).toThrow(RangeError)
})
