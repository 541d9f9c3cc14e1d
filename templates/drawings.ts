// Small pictures that several templates use, as path data. Where they hang is told in the frame's grid lines.
import type { Drawing, Stroke } from '#shared/canvas/lanes/drawing.ts'

/** Heads of columns are 56 high and lie above the first line. */
const head = 56

/** Arrow heads between the heads of `columns`: one thing follows from another. */
export const chevrons = (columns: number): Drawing[] =>
  Array.from({ length: columns - 1 }, (_, index) => ({
    column: index + 1,
    row: 0,
    strokes: [{ d: `M-9 ${-head + 10}L5 ${-head / 2}L-9 -10`, look: 'ink' }],
  }))

/** An arrow at the end of a column's head: from here to there. */
export const arrowBetween = (column: number): Drawing => ({
  column,
  row: 0,
  strokes: [
    { d: `M-52 ${-head / 2}a22 22 0 1 0 44 0a22 22 0 1 0 -44 0z`, look: 'fill', tint: 'grey' },
    { d: `M-40 ${-head / 2}h19M-28 ${-head / 2 - 7}l7 7l-7 7`, look: 'ink' },
  ],
})

/** At the right end of a column's head. `strokes` are drawn around the middle of a square of 32. */
const inHead = (column: number, strokes: Stroke[]): Drawing => ({
  column: column + 1,
  row: 0,
  strokes: strokes.map(stroke => ({ ...stroke, d: `M-30 ${-head / 2}${stroke.d}` })),
})

const circle = (dx: number, dy: number, r: number) =>
  `m${dx - r} ${dy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

const mouths = {
  glad: 'm-8 3q8 9 16 0',
  sad: 'm-7 9q7 -8 14 0',
  mad: 'm-7 8h14',
} as const

/** A face in the head of a column. */
export const face = (column: number, mood: keyof typeof mouths, tint: NonNullable<Stroke['tint']>): Drawing =>
  inHead(column, [
    { d: circle(0, 0, 17), look: 'fill', tint },
    { d: mouths[mood], look: 'ink' },
    ...(mood === 'mad'
      ? [{ d: 'm-10 -7l7 4m13 -4l-7 4', look: 'ink' } as const]
      : [{ d: 'm-6 -5v1m12 -1v1', look: 'ink' } as const]),
  ])

/** A sign in the head of a column: a plus, a stop sign, an arrow. None is round with a sign in it, as buttons are. */
export const plus = (column: number): Drawing =>
  inHead(column, [{ d: 'm-5 -16h10v11h11v10h-11v11h-10v-11h-11v-10h11z', look: 'fill', tint: 'green' }])

export const stop = (column: number): Drawing =>
  inHead(column, [
    { d: 'm-7 -17h14l10 10v14l-10 10h-14l-10 -10v-14z', look: 'fill', tint: 'pink' },
    { d: 'm-5 -12h10l7 7v10l-7 7h-10l-7 -7v-10z', look: 'ink' },
  ])

export const goOn = (column: number): Drawing =>
  inHead(column, [{ d: 'm-17 -5h17v-11l17 16l-17 16v-11h-17z', look: 'fill', tint: 'blue' }])
