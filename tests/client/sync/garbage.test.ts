import fc from 'fast-check'
import { it, expect } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { contentOf, localBoard } from './localBoard.ts'
import { shapeIds, shortNote, writeNote } from './boards.ts'

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'javascript:alert(1)',
    'shape:a',
    'shape:b',
    'page:page',
    'a1',
    'arrow',
    'text',
  ),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(Number.NaN, 1e300, -1e300, Number.MAX_VALUE),
  fc.uint8Array({ maxLength: 4 }),
  fc.anything({ maxDepth: 3, withNullPrototype: false }).map(value => toStorable(value)),
  fc.constantFrom('text', 'map', 'list', 'xml').map(kind => ({ kind })),
)

/** What Yjs can store: plain values. */
function toStorable(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null')
  } catch {
    return null
  }
}

/** Some of the plain values stand for types of Yjs, which are made anew for each document. */
function toContent(value: unknown): unknown {
  switch (typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined) {
    case 'text':
      return new Y.Text('typed')
    case 'map':
      return new Y.Map([['inner', 1]])
    case 'list':
      return Y.Array.from([1, 2])
    case 'xml':
      return new Y.XmlFragment()
    default:
      return value
  }
}

const keys = fc.oneof(
  fc.constantFrom(...Object.keys(shortNote('x'))),
  fc.constantFrom('rotation', 'isLocked', 'opacity', 'props.w', 'props.h', 'props.richText', 'props.points'),
  fc.constantFrom(
    'props.segments',
    'props.url',
    'props.geo',
    'meta.author',
    'meta.at',
    'fromId',
    'toId',
    'props',
  ),
  fc.constantFrom('__proto__', 'props.__proto__', 'meta.constructor', 'props.', 'x', 'y', 'meta'),
  fc.string({ maxLength: 8 }),
)
const types = [
  'sticky',
  'lanes',
  'text',
  'geo',
  'draw',
  'arrow',
  'line',
  'frame',
  'group',
  'note',
  'image',
  'bookmark',
]
const garbage = fc.record({
  id: fc.constantFrom(
    'shape:a',
    'shape:b',
    'shape:c',
    'binding:a',
    'asset:a',
    'page:page',
    'camera:x',
    '__proto__',
  ),
  type: fc.constantFrom(...types),
  changes: fc.array(fc.tuple(keys, odd), { maxLength: 5 }),
})

it('shows whatever is sound among any garbage, never throws, and writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(garbage, { maxLength: 8 }),
      fc.array(garbage, { maxLength: 8 }),
      async (first, then) => {
        const board = await localBoard(doc => {
          writeNote(doc, 'sound')
          first.forEach(record => write(doc, record))
        })
        board.doc.transact(() => then.forEach(record => write(board.doc, record)))
        const before = JSON.stringify(contentOf(board.doc))
        board.settle()
        expect(shapeIds(board)).toContain('shape:sound')
        board.store.validate('tests')
        expect(board.store.has('page:page' as never)).toBe(true)
        expect(board.written()).toBe(0)
        expect(JSON.stringify(contentOf(board.doc))).toBe(before)
        board.close()
      },
    ),
    { numRuns: 60 },
  )
})

function write(
  doc: Y.Doc,
  { id, type, changes }: { id: string; type: string; changes: [string, unknown][] },
): void {
  const typeName = id.split(':')[0]
  const fields: [string, unknown][] = Object.entries({ ...shortNote('x'), id, typeName, type })
  const kept = type === 'sticky' ? fields : fields.filter(([key]) => !key.startsWith('props.'))
  recordsOf(doc).set(id, new Y.Map([...kept, ...changes].map(([key, value]) => [key, toContent(value)])))
}
