import { toPlainText } from '../../exchange/tldraw/richText.ts'
import { upTo } from '../../fields.ts'
import { headOf, leaving, outlineOf, pointsOf, shaftOf, strokeOf } from './outlines.ts'
import { onPage, turnOf, type Where } from './places.ts'
import { strokeWidth, type Drawn, type DrawnOf, type Look, type Point } from './records.ts'

export interface Label {
  text: string
  /** Its middle, or its upper left corner. */
  at: Point
  isCentred: boolean
  /** The room for a line, page units. */
  w: number
  /** Radians, clockwise. */
  turn: number
}

/** Lines and words, in the coordinates of the page. */
export interface Figure {
  kind: Drawn['type']
  look: Look
  lines: Point[][]
  isClosed: boolean
  label?: Label
}

/** What an arrow holds on to. */
export interface End {
  at: Point
  /** The corners of what it must not go into. */
  edge: Point[] | undefined
}

/** Frames, pictures and cards have no look of their own. */
const plain: Look = { color: 'grey', size: 's', dash: 'solid', fill: 'semi', scale: 1 }
/** Between a form's edge and its words. */
const padding = 12
/** A frame's name stands above it. */
const aboveFrame = 30
/** A longer label of an arrow is broken. */
const arrowLabel = 200
/** Nobody reads more of it in a picture. */
const mostLetters = 2_000
/** A form may be smaller than its letters. Page units. */
const leastRoom = 40

export function toFigure(
  drawn: Drawn,
  where: Where,
  endOf: (terminal: 'start' | 'end') => End | undefined,
): Figure {
  const put = (points: readonly Point[]) => points.map(point => onPage(where, point))
  const label = (text: string, at: Point, w: number, isCentred = false): Label => ({
    text: upTo(mostLetters, text),
    at: onPage(where, at),
    w: Math.max(leastRoom, w),
    isCentred,
    turn: turnOf(where),
  })
  const box = ({ w, h }: { w: number; h: number }, words: Label): Figure => ({
    kind: drawn.type,
    look: plain,
    lines: [put(outlineOf('', w, h))],
    isClosed: true,
    label: words,
  })
  switch (drawn.type) {
    case 'geo': {
      const { props } = drawn
      const [w, h] = [props.w, props.h + props.growY]
      return {
        kind: 'geo',
        look: props,
        lines: [put(outlineOf(props.geo, w, h))],
        isClosed: true,
        label: label(toPlainText(props.richText), { x: w / 2, y: h / 2 }, w - 2 * padding, true),
      }
    }
    case 'frame':
      return box(drawn.props, label(drawn.props.name, { x: 2, y: -aboveFrame }, drawn.props.w))
    case 'image':
      return box(drawn.props, label('', { x: 0, y: 0 }, 0))
    case 'bookmark': {
      const { w, url } = drawn.props
      return box(drawn.props, label(url, { x: padding, y: padding }, w - 2 * padding))
    }
    case 'text': {
      const { w, autoSize, richText } = drawn.props
      const words = label(toPlainText(richText), { x: 0, y: 0 }, autoSize ? Infinity : w)
      return { kind: 'text', look: drawn.props, lines: [], isClosed: false, label: words }
    }
    case 'draw':
    case 'highlight': {
      const { props } = drawn
      return { kind: drawn.type, look: props, lines: [put(strokeOf(props))], isClosed: props.isClosed }
    }
    case 'line':
      return { kind: 'line', look: drawn.props, lines: [put(pointsOf(drawn.props))], isClosed: false }
    case 'arrow':
      return toArrow(drawn.props, put([drawn.props.start, drawn.props.end]), endOf)
  }
}

function toArrow(
  props: DrawnOf<'arrow'>,
  [first = { x: 0, y: 0 }, last = first]: readonly Point[],
  endOf: (terminal: 'start' | 'end') => End | undefined,
): Figure {
  const [start, end] = [endOf('start'), endOf('end')]
  const [from, to] = [start?.at ?? first, end?.at ?? last]
  const shaft = shaftOf(leaving(from, to, start?.edge), leaving(to, from, end?.edge), props)
  const length = 8 + 4 * strokeWidth(props)
  const heads = [
    ...(props.arrowheadEnd === 'none' ? [] : [headOf(shaft, length)]),
    ...(props.arrowheadStart === 'none' ? [] : [headOf(shaft.toReversed(), length)]),
  ]
  const [left, right] = [
    shaft[Math.ceil(shaft.length / 2) - 1] ?? from,
    shaft[Math.floor(shaft.length / 2)] ?? to,
  ]
  const text = upTo(mostLetters, props.text || toPlainText(props.richText))
  const at = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }
  return {
    kind: 'arrow',
    look: props,
    lines: [shaft, ...heads],
    isClosed: false,
    label: { text, at, isCentred: true, w: arrowLabel, turn: 0 },
  }
}
