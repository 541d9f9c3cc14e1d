// Records as a broken or hostile program may write them: of any type, half there, with anything in any field.
import fc from 'fast-check'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { shortNote } from './boards.ts'

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'javascript:alert(1)',
    'shape:a',
    'shape:b',
    'shape:a1',
    'shape:b2',
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
  'link',
  'cluster',
  'video',
  'embed',
  'teapot',
]
export const garbage = fc.record({
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

export interface Garbage {
  id: string
  type: string
  changes: [string, unknown][]
}

export function writeGarbage(doc: Y.Doc, { id, type, changes }: Garbage): void {
  const typeName = id.split(':')[0]
  const fields: [string, unknown][] = Object.entries({ ...shortNote('x'), id, typeName, type })
  const kept = type === 'sticky' ? fields : fields.filter(([key]) => !key.startsWith('props.'))
  recordsOf(doc).set(id, new Y.Map([...kept, ...changes].map(([key, value]) => [key, toContent(value)])))
}
