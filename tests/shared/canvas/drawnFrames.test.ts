import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { drawnFramesOf, frameNameAround } from '#shared/canvas/drawnFrames.ts'

function board(frames: Record<string, Record<string, unknown>>): Y.Doc {
  const doc = new Y.Doc()
  for (const [id, fields] of Object.entries(frames)) {
    const record = new Y.Map<unknown>()
    recordsOf(doc).set(`shape:${id}`, record)
    for (const [field, value] of Object.entries(fields)) record.set(field, value)
  }
  return doc
}

const frame = (name: string, [x, y, w, h]: [number, number, number, number]) => ({
  id: `shape:${name}`,
  typeName: 'shape',
  type: 'frame',
  parentId: 'page:page',
  pos: [x, y],
  x,
  y,
  'props.name': name,
  'props.w': w,
  'props.h': h,
})

test('a note stands in the smallest named frame around its middle', () => {
  const doc = board({
    a: frame('Parking lot', [0, 0, 1000, 1000]),
    b: frame('Later', [100, 100, 300, 300]),
    c: frame('', [2000, 0, 500, 500]),
    d: { type: 'frame', x: 'nowhere' },
  })
  const frames = drawnFramesOf(doc)
  const around = (x: number, y: number) => frameNameAround(frames, { x, y, w: 200, h: 60 })
  expect([around(120, 120), around(500, 500), around(2100, 100), around(950, 0)]).toEqual([
    'Later',
    'Parking lot',
    undefined,
    undefined,
  ])
})
