import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createShapeId } from 'tldraw'
import { editorWithoutBoard } from './editorWithoutBoard.ts'
import { watchBoxes, type MinimapBox } from '../../../client/canvas/minimap/minimapBoxes.ts'
import { paintBoxes, toPixel } from '../../../client/canvas/minimap/paintMinimap.ts'
import { shownInPicture, toBoard, toPicture, viewOf } from '../../../client/canvas/minimap/minimapView.ts'
import { until } from '../../server/sync/stage/boardClients.ts'

const size = { w: 208, h: 136 }
const grey = { yellow: 9, orange: 9, pink: 9, violet: 9, blue: 9, teal: 9, green: 9, grey: 9 }
const allGrey = { ...grey, lanes: 9, frame: 9, shape: 9, edge: 9 }
const place = fc.integer({ min: -100_000, max: 100_000 })
const side = fc.integer({ min: 1, max: 20_000 })
const rect = fc.record({ x: place, y: place, w: side, h: side })
const boxes = fc.array(rect.map((box): MinimapBox => ({ ...box, paint: 'yellow' })))

describe('The map', () => {
  it('has everything in it, wherever it lies', () => {
    fc.assert(
      fc.property(boxes, rect, (all, shown) => {
        const view = viewOf(all, shown, size)
        for (const { x, y, w, h } of all) {
          const from = toPicture(view, { x, y })
          const to = toPicture(view, { x: x + w, y: y + h })
          expect(Math.min(from.x, from.y)).toBeGreaterThanOrEqual(-0.001)
          expect(to.x).toBeLessThanOrEqual(size.w + 0.001)
          expect(to.y).toBeLessThanOrEqual(size.h + 0.001)
        }
      }),
    )
  })

  it('leads back to the place on the board that was clicked', () => {
    fc.assert(
      fc.property(boxes, rect, rect, (all, shown, point) => {
        const view = viewOf(all, shown, size)
        const back = toBoard(view, toPicture(view, point))
        expect(back.x).toBeCloseTo(point.x, 3)
        expect(back.y).toBeCloseTo(point.y, 3)
      }),
    )
  })

  it('always shows where one is, at its edge when that is beyond it', () => {
    fc.assert(
      fc.property(boxes, rect, (all, shown) => {
        const { x, y, w, h } = shownInPicture(viewOf(all, shown, size), shown, size)
        expect(Math.min(x, y, size.w - x - w, size.h - y - h)).toBeGreaterThanOrEqual(0)
        expect(Math.min(w, h)).toBeGreaterThan(0)
      }),
    )
  })

  it('paints each thing in its colour, notes above frames, and nothing outside of the picture', () => {
    const pixels = new Uint32Array(10 * 8)
    const paints = { ...allGrey, edge: 1, lanes: 2, yellow: 3 }
    const painted: MinimapBox[] = [
      { x: 3, y: 3, w: 0.1, h: 0.1, paint: 'yellow' },
      { x: 1, y: 1, w: 5, h: 5, paint: 'lanes' },
      { x: 8, y: 6, w: 100, h: 100, paint: 'yellow' },
    ]
    paintBoxes(pixels, { w: 10, h: 8 }, painted, { x: 0, y: 0, scale: 1 }, paints)
    const rows = Array.from({ length: 8 }, (_, y) => pixels.slice(y * 10, y * 10 + 10).join(''))
    expect(rows).toEqual([
      '0000000000',
      '0111110000',
      '0122210000',
      '0123210000',
      '0122210000',
      '0111110000',
      '0000000033',
      '0000000033',
    ])
  })

  it('knows the colours of the theme as pixels', () => {
    expect(toPixel('#123456')).toBe(0xff563412)
    expect(toPixel('#fff')).toBe(0xffffffff)
    expect(toPixel('')).toBe(0xff808080)
  })

  it('knows where thousands of notes are, and asks again only for those that changed', async () => {
    const editor = editorWithoutBoard()
    const ids = Array.from({ length: 3_000 }, () => createShapeId())
    editor.createShapes(ids.map((id, at) => ({ id, type: 'sticky', x: (at % 60) * 300, y: at * 10 })))
    let isChanged = false
    const watched = watchBoxes(editor, () => (isChanged = true))
    expect(watched.read().size).toBe(3_000)

    let asked = 0
    const boundsOf = editor.getShapePageBounds.bind(editor)
    Object.assign(editor, {
      getShapePageBounds: (...of: Parameters<typeof boundsOf>) => (asked++, boundsOf(...of)),
    })
    const [first, second] = ids
    if (!first || !second) throw new Error('there are notes')
    editor.updateShape({ id: first, type: 'sticky', x: -50 })
    editor.deleteShape(second)
    await until(() => isChanged, 'the change')
    const read = watched.read()
    expect(read.get(first)?.x).toBe(-50)
    expect(read.has(second)).toBe(false)
    expect(asked).toBe(1)
    watched.close()
  })
})
