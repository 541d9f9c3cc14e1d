import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap, readRecord, writeRecord, type PlainRecord } from '#shared/canvas/fields.ts'
import { toRuns, toTree, type Run, type TextNode } from '#shared/canvas/labels/runs.ts'
import { toPlainText, toRichText } from '#shared/exchange/tldraw/richText.ts'

const marks = fc
  .record({
    highlight: fc.boolean(),
    link: fc.option(fc.constantFrom('https://a.example', 'mailto:a@b.example')),
    bold: fc.boolean(),
    italic: fc.boolean(),
  })
  .map(({ highlight, link, bold, italic }) => [
    ...(highlight ? [{ type: 'highlight' }] : []),
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link, target: '_blank', class: null } }]),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
  ])

const words = fc.array(
  fc.tuple(fc.constantFrom('a', 'word', 'слово', '😀', ' '), marks, fc.integer({ min: 0, max: 5 })),
  { maxLength: 5 },
)

/** A line as tldraw's editor makes it: neighbours with the same marks are one. */
const line = fc.tuple(fc.constantFrom('paragraph', 'heading'), words).map(([type, parts]): TextNode => {
  const content: TextNode[] = []
  for (const [text, marks, breaks] of parts) {
    const marked = marks.length > 0 ? { marks } : {}
    const last = content.at(-1)
    if (breaks === 0) content.push({ type: 'hardBreak', ...marked })
    else if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(marked.marks))
      last.text += text
    else content.push({ type: 'text', text, ...marked })
  }
  const attrs = type === 'heading' ? { dir: 'auto', level: 2 } : { dir: 'auto' }
  return { type, attrs, ...(content.length > 0 && { content }) }
})

const block: fc.Arbitrary<TextNode> = fc.letrec<{ block: TextNode; item: TextNode }>(tie => ({
  item: fc
    .tuple(line, fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    fc
      .tuple(
        fc.constantFrom('bulletList', 'orderedList'),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      )
      .map(([type, content]) => ({ type, ...(type === 'orderedList' && { attrs: { start: 1 } }), content })),
  ),
})).block

const tree = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content): TextNode => ({ type: 'doc', content }))

const label = (richText: unknown): PlainRecord => ({
  id: 'shape:label',
  typeName: 'shape',
  type: 'geo',
  x: 0,
  y: 0,
  props: { richText },
  meta: {},
})

/** Somebody's document, and what they see of the label. */
function desk(doc = new Y.Doc()) {
  const map = () => {
    const found = recordsOf(doc).get('shape:label')
    if (!found) throw new Error('There is no label')
    return found
  }
  const seen = (): unknown => (readRecord(map())?.props as { richText: unknown } | undefined)?.richText
  return {
    doc,
    seen,
    stored: () => map().get('props.richText'),
    put: (richText: unknown) => recordsOf(doc).set('shape:label', createRecordMap(label(richText))),
    write: (richText: unknown) => doc.transact(() => writeRecord(map(), label(richText), label(seen()))),
  }
}

type Desk = ReturnType<typeof desk>

function meet(...desks: Desk[]): void {
  const updates = desks.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of desks) for (const update of updates) Y.applyUpdate(doc, update)
}

function twoDesks(richText: unknown): [Desk, Desk] {
  const desks: [Desk, Desk] = [desk(), desk()]
  desks[0].put(richText)
  meet(...desks)
  return desks
}

/** A place among the letters of all lines where a caret can stand: not within a pair. */
function placeIn(runs: Run[], at: number): number {
  const text = runs.map(run => run.insert).join('')
  const place = at % Math.max(1, text.length)
  return /[\udc00-\udfff]/.test(text[place] ?? '') ? place - 1 : place
}

/** The tree with other letters in it. */
function typed(seen: unknown, at: number, text: string): TextNode {
  const runs = toRuns(seen) ?? []
  return toTree(change(runs, placeIn(runs, at), 0, [{ insert: text, attributes: {} }]))
}

/** The same with other attributes on some letters of a line. */
function marked(seen: unknown, at: number, length: number): TextNode {
  const runs = toRuns(seen) ?? []
  const start = placeIn(runs, at)
  const text = runs.map(run => run.insert).join('')
  const part = text
    .slice(start, placeIn(runs, Math.min(start + length, text.length - 1)))
    .replace(/\n[^]*/, '')
  return toTree(change(runs, start, part.length, [{ insert: part, attributes: { bold: true } }]))
}

function change(runs: Run[], start: number, removed: number, put: Run[]): Run[] {
  const cut = (from: number, to: number) => {
    let at = 0
    return runs.flatMap(run => {
      const insert = run.insert.slice(Math.max(0, from - at), Math.max(0, to - at))
      at += run.insert.length
      return insert === '' ? [] : [{ ...run, insert }]
    })
  }
  return [...cut(0, start), ...put, ...cut(start + removed, Infinity)]
}

const lettersOf = (seen: unknown) => Array.from(toPlainText(seen)).sort().join('')

test('a text that is kept as letters is read back as it was', () => {
  fc.assert(
    fc.property(tree, richText => {
      const ada = desk()
      ada.put(richText)
      expect(ada.stored()).toBeInstanceOf(Y.Text)
      expect(ada.seen()).toEqual(richText)
    }),
  )
})

test('a text that is brought to another one is that one, here and at the others', () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const [ada, grace] = twoDesks(before)
      ada.write(after)
      meet(ada, grace)
      expect(ada.seen()).toEqual(after)
      expect(grace.seen()).toEqual(after)
    }),
  )
})

test('two who write in one label, each as they see it, lose no letter, and see the same in the end', () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: 1 }),
    what: fc.constantFrom('type', 'type', 'type', 'newLine', 'mark', 'meet'),
    at: fc.nat({ max: 200 }),
  })
  fc.assert(
    fc.property(tree, fc.array(step, { maxLength: 60 }), (first, steps) => {
      const desks = twoDesks(first)
      let expected = lettersOf(first).replaceAll('\n', '')
      for (const [number, { who, what, at }] of steps.entries()) {
        const here = desks[who === 0 ? 0 : 1]
        // Each letter there is once.
        const letter = String.fromCodePoint(0x4e00 + number)
        if (what === 'type') {
          here.write(typed(here.seen(), at, letter))
          expected += letter
        } else if (what === 'newLine') here.write(typed(here.seen(), at, '\n'))
        else if (what === 'mark') here.write(marked(here.seen(), at, 6))
        else meet(...desks)
      }
      meet(...desks)
      const [ada, grace] = desks
      expect(ada.seen()).toEqual(grace.seen())
      expect(lettersOf(ada.seen()).replaceAll('\n', '')).toBe(Array.from(expected).sort().join(''))
    }),
    { numRuns: 300 },
  )
})

test('what stays the same is not written, and what is made bold keeps what others type in it', () => {
  const [ada, grace] = twoDesks(toRichText('one two three'))
  let updates = 0
  ada.doc.on('update', () => updates++)
  ada.write(toRichText('one two three'))
  expect(updates).toBe(0)
  ada.write(marked(ada.seen(), 4, 3))
  grace.write(toRichText('one twenty-two three'))
  meet(ada, grace)
  expect(toPlainText(ada.seen())).toBe('one twenty-two three')
  expect(ada.seen()).toEqual(grace.seen())
})

test('a label of before, and one that letters cannot hold, stays as it stands until it can', () => {
  const [ada, grace] = twoDesks(toRichText(''))
  const strange = { type: 'doc', content: [{ type: 'bulletList', content: [] }], version: 7 }
  for (const { doc } of [ada]) recordsOf(doc).get('shape:label')?.set('props.richText', toRichText('old'))
  meet(ada, grace)
  expect(grace.seen()).toEqual(toRichText('old'))
  grace.write(strange)
  meet(ada, grace)
  expect(ada.stored()).toEqual(strange)
  ada.write(toRichText('letters'))
  meet(ada, grace)
  expect(grace.stored()).toBeInstanceOf(Y.Text)
  expect(grace.seen()).toEqual(toRichText('letters'))
})

test('whatever a program puts into a label is some text', () => {
  const attributes = fc.dictionary(fc.constantFrom('bold', 'link', 'line', 'other'), fc.anything())
  const run = fc.record({
    insert: fc.oneof(fc.string(), fc.constantFrom('\n', 'a\nb', '\u2028'), fc.anything()),
    attributes,
  })
  const lines = fc.constantFrom(
    '[0]',
    '[9,{"type":"paragraph"}]',
    '[1,{"type":"a"},{"type":"b"}]',
    '{',
    'null',
  )
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          run,
          lines.map(line => ({ insert: '\n', attributes: { line } })),
        ),
      ),
      runs => {
        const content = toTree(runs).content
        expect(content?.length).toBeGreaterThan(0)
      },
    ),
  )
})
