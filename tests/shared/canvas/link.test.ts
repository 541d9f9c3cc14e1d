import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { addressParts, linksOf, readLink } from '#shared/canvas/link.ts'

test.each([
  'https://example.org',
  'http://localhost:4000/rooms/a/boards/a.b?note=1#x',
  'https://пример.рф/путь',
  'HTTPS://EXAMPLE.ORG/A%20B',
  'mailto:ada@example.org',
])('%s is a link', address => {
  expect(readLink(`  ${address}\n`)).toBe(address)
})

test.each([
  '',
  'example.org',
  'javascript:alert(1)',
  'JaVaScRiPt://example.org/%0aalert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org',
  'https://',
  'https://bank.example@evil.example/',
  'https:\\\\evil.example',
  'https://example.org/a b',
  'https://example.org/\u0000',
  'https://example.org/\u202egpj.exe',
  'https://example.org/\u200bhidden',
  'mailto:',
  'mailto:a@b.c\u000d\u000aBcc:everybody@example.org',
  `https://example.org/${'x'.repeat(2_000)}`,
])('%j is none', text => {
  expect(readLink(text)).toBeUndefined()
})

test('whatever is a link leads to the web or to a mailbox', () => {
  const scheme = fc.constantFrom('http', 'https', 'mailto', 'javascript', 'data', 'HTTP', 'ht\ttp', '')
  const rest = fc.string({ unit: 'binary', maxLength: 30 })
  const separator = fc.constantFrom('://', ':', '//', '')
  fc.assert(
    fc.property(scheme, separator, fc.oneof(rest, fc.webPath(), fc.webUrl()), (scheme, separator, rest) => {
      const link = readLink(scheme + separator + rest)
      if (link !== undefined) expect(new URL(link).protocol).toMatch(/^(https?|mailto):$/)
    }),
    { numRuns: 2_000 },
  )
})

test('an address is told as people read it', () => {
  expect(addressParts('https://www.example.org/')).toEqual({ host: 'example.org', path: '' })
  expect(addressParts('https://example.org/%D0%B0?b=1')).toEqual({ host: 'example.org', path: '/а?b=1' })
  expect(addressParts('https://example.org/%E0%A4')).toEqual({ host: 'example.org', path: '/%E0%A4' })
  expect(addressParts('https://example.org/%E2%80%AEgpj')).toEqual({
    host: 'example.org',
    path: '/%E2%80%AEgpj',
  })
  expect(addressParts('mailto:ada@example.org')).toEqual({ host: 'ada@example.org', path: '' })
})

test('the links of a board are read from the top, and those that are none are left out', () => {
  const doc = new Y.Doc()
  const put = (id: string, fields: Record<string, unknown>) =>
    recordsOf(doc).set(
      id,
      new Y.Map(Object.entries({ id, typeName: 'shape', type: 'link', pos: [5, 5], ...fields })),
    )
  put('shape:low', { 'props.url': 'https://low.example', 'props.title': 'Low', pos: [0, 90] })
  put('shape:high', { 'props.url': 'mailto:a@b.c' })
  put('shape:script', { 'props.url': 'javascript:alert(1)' })
  put('shape:nowhere', { 'props.url': 'https://x.example', pos: ['a'] })
  put('shape:note', { type: 'sticky', 'props.url': 'https://x.example' })
  expect(linksOf(doc)).toEqual([
    { url: 'mailto:a@b.c', title: '', x: 5, y: 5 },
    { url: 'https://low.example', title: 'Low', x: 0, y: 90 },
  ])
})
