// What is written on a part of the board, line by line and where: for the text layer of its page. Page units.
import type { Editor, TLShape } from 'tldraw'
import { columnHeadHeight, rowHeadWidth, zonesOf } from '#shared/canvas/lanes/lanes.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { lettersOf } from '#shared/canvas/notes/noteSizes.ts'
import { stickySize } from '#shared/canvas/notes/sticky.ts'
import { isCluster, type ClusterShape } from '../../shapes/clusters/clusterShape.ts'
import { isLanes, type LanesShape } from '../../shapes/lanes/lanesShape.ts'
import { isSticky, type StickyShape } from '../../shapes/sticky/stickyShape.ts'
import { linesOf, stickyFont, stickyHeight } from '../../shapes/textLines.ts'
import { cardsOfFrame } from '../../agreed/cardsOfFrame.ts'
import { wordsOfCard } from '../../agreed/LaneCardsSvg.tsx'
import type { Cutout } from '../cutouts.ts'
import {
  asGroup,
  asNote,
  groupDotsRoom,
  placeBadge,
  placeDots,
  wornLetters,
  type Wearer,
} from '../onNotes/places.ts'
import { wornBy } from '../onNotes/worn.ts'
import type { TextRun } from '../../../ui/pdf/textLayer.ts'

const headSize = 18

/** From the top to the bottom, `y` downwards. */
export function wordsOn(editor: Editor, { ids }: Cutout): TextRun[] {
  return ids
    .flatMap(id => editor.getShape(id) ?? [])
    .flatMap(shape => runsOf(editor, shape))
    .sort((a, b) => a.y - b.y || a.x - b.x)
}

function runsOf(editor: Editor, shape: TLShape): TextRun[] {
  if (isSticky(shape)) return [...noteRuns(shape), ...wornRuns(editor, shape, asNoteOf(shape))]
  if (isLanes(shape)) return [...laneRuns(shape), ...cardRuns(editor, shape)]
  if (isCluster(shape))
    return [...clusterRuns(editor, shape), ...wornRuns(editor, shape, asGroup(shape.props.w))]
  return shapeRuns(editor, shape)
}

function noteRuns({ x, y, props: { text, w } }: StickyShape): TextRun[] {
  const { paddingX, paddingY } = stickySize
  const { lineHeight, fontSize } = lettersOf(w)
  return linesOf(text, w).map((line, index) => ({
    text: line,
    x: x + paddingX,
    y: y + paddingY + index * lineHeight + fontSize,
    width: measure(line, fontSize),
    size: fontSize,
  }))
}

const asNoteOf = ({ props: { text, w }, meta }: StickyShape) => asNote(w, stickyHeight(text, w, meta))

function wornRuns(editor: Editor, shape: TLShape, wearer: Wearer): TextRun[] {
  const { badge, dots } = wornBy(editor, toNoteId(shape.id))
  const texts = [
    ...(badge ? [placeBadge(badge.label, wearer, dots !== undefined).text] : []),
    ...(dots === undefined ? [] : [placeDots(dots, wearer).text]),
  ]
  return texts.map(({ line, x, y, w }) => ({
    text: line,
    x: shape.x + x,
    y: shape.y + y,
    width: w,
    size: wornLetters.size,
  }))
}

function clusterRuns(editor: Editor, { id, x, y, props: { heading, w } }: TLShape & ClusterShape): TextRun[] {
  const size = 20
  const room = w - 28 - (wornBy(editor, toNoteId(id)).dots === undefined ? 0 : groupDotsRoom)
  return [{ text: heading, x: x + 14, y: y + 48, width: Math.min(measure(heading, size), room), size }]
}

function laneRuns({ x, y, props }: LanesShape): TextRun[] {
  const zones = zonesOf(props, [x, y])
  const head = (text: string, left: number, top: number, room: number): TextRun => ({
    text: text.replace(/\s+/g, ' '),
    x: left,
    y: top,
    width: Math.min(measure(text, headSize), room),
    size: headSize,
  })
  const columns = zones
    .slice(0, props.columns.length)
    .map(({ box }, index) =>
      head(props.columns[index]?.title ?? '', box.x + 12, y + columnHeadHeight(props) / 2, box.w - 24),
    )
  const rows = zones
    .filter((_, index) => index % props.columns.length === 0)
    .map(({ box, rowIndex }) =>
      head(props.rows[rowIndex]?.title ?? '', x + 12, box.y + 32, rowHeadWidth(props) - 24),
    )
  const named = zones
    .filter(({ isNamed }) => isNamed)
    .map(({ title, box }) => head(title, box.x + 12, box.y + 26, box.w - 24))
  return [head(props.title, x, y - 16, Infinity), ...columns, ...rows, ...named]
}

function cardRuns(editor: Editor, shape: LanesShape): TextRun[] {
  return cardsOfFrame(editor, shape)
    .flatMap(placed => Object.values(wordsOfCard(placed)))
    .map(({ line, x, y, w, size }) => ({ text: line, x: shape.x + x, y: shape.y + y, width: w, size }))
}

/** tldraw's own shapes do not tell where their lines break: their text is spread over their height. */
function shapeRuns(editor: Editor, shape: TLShape): TextRun[] {
  const bounds = editor.getShapePageBounds(shape)
  const text = editor.getShapeUtil(shape).getText(shape)?.trim()
  if (!bounds || !text) return []
  const lines = text.split('\n')
  const step = bounds.h / lines.length
  const size = Math.max(4, Math.min(24, step * 0.7))
  return lines.map((line, index) => ({
    text: line,
    x: bounds.x,
    y: bounds.y + (index + 0.75) * step,
    width: Math.min(measure(line, size), bounds.w),
    size,
  }))
}

const pen = document.createElement('canvas').getContext('2d')

export function measure(text: string, size: number): number {
  if (!pen) return text.length * size * 0.52
  pen.font = `${size}px ${stickyFont}`
  return pen.measureText(text).width
}
