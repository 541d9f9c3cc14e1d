import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeText } from '#shared/canvas/textDiff.ts'

/** Few letters, so that texts have much in common, and pairs that share a half: 😀 and 😁, 😀 and 🌀. */
const text = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', 'ё', '😀', '😁', '🌀', '🏳️‍🌈', 'é'), { maxLength: 12 })
  .map(parts => parts.join(''))

const textOf = (content: string) => {
  const text = new Y.Doc().getText('text')
  text.insert(0, content)
  return text
}

const sent = (text: Y.Text) => {
  const other = new Y.Doc()
  if (text.doc) Y.applyUpdate(other, Y.encodeStateAsUpdate(text.doc))
  return other.getText('text').toString()
}

test('a text that is brought to another one is that one, here and at the others', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const written = textOf(before)
      writeText(written, after)
      expect(written.toString()).toBe(after)
      expect(sent(written)).toBe(after)
    }),
    { numRuns: 2_000 },
  )
})

test('what stays the same is not written', () => {
  const written = textOf('one two three')
  let updates = 0
  written.doc?.on('update', () => updates++)
  writeText(written, 'one two three')
  expect(updates).toBe(0)
})

test('what two people type at different ends of a text is both there', () => {
  fc.assert(
    fc.property(text, text, text, (middle, mine, theirs) => {
      const here = textOf(`[${middle}]`)
      const doc = new Y.Doc()
      if (here.doc) Y.applyUpdate(doc, Y.encodeStateAsUpdate(here.doc))
      const there = doc.getText('text')
      writeText(here, `${mine}[${middle}]`)
      writeText(there, `[${middle}]${theirs}`)
      if (here.doc) Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(doc))
      expect(here.toString()).toBe(`${mine}[${middle}]${theirs}`)
    }),
  )
})
