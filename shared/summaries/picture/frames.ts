// The paper of a board in its picture: frames with their names and heads, and the groups that lie on them.
import {
  columnHeadHeight,
  gridLines,
  lanesSize,
  rowHeadWidth,
  zonesOf,
  type Box,
  type Zone,
} from '../../canvas/lanes/lanes.ts'
import { clusterChrome, type Cluster } from '../../canvas/clusters/clusters.ts'
import type { Frame } from '../../canvas/notes/notes.ts'
import { inks, papers } from './colors.ts'
import { drawLetters } from './letters.ts'
import { pathOf } from './path.ts'

const head = { fontSize: 18, lineHeight: 22, fill: inks.text, weight: 600 }
/** What a frame's name takes above it. */
export const nameHeight = 44

export const boxOf = ({ x, y, props }: Frame): Box => ({ x, y, ...lanesSize(props) })

export function drawFrame(frame: Frame): string {
  const box = boxOf(frame)
  const zones = zonesOf(frame.props, [frame.x, frame.y])
  return [
    drawLetters(frame.props.title, { ...head, x: box.x + 2, y: box.y - 34, w: box.w, h: head.lineHeight }),
    `<path d="${pathOf([box])}" fill="${inks.surface}"/>`,
    ...zones.map(drawTint),
    ...drawOwn(frame),
    ...drawHeads(frame, zones),
    `<path d="${pathOf(zones.map(zone => zone.box))}" fill="none" stroke="${inks.line}" stroke-width="2"/>`,
    `<path d="${pathOf([box])}" fill="none" stroke="${inks.strong}" stroke-width="3"/>`,
    ...zones
      .filter(({ isNamed }) => isNamed)
      .map(({ title, box: { x, y, w } }) => drawHead(title, x, y, w, 44)),
  ].join('')
}

const drawTint = ({ box, tint }: Zone): string =>
  tint ? `<path d="${pathOf([box])}" fill="${papers[tint]}" fill-opacity="0.16"/>` : ''

const drawHead = (title: string, x: number, y: number, w: number, h: number): string =>
  drawLetters(title, { ...head, x: x + 12, y: y + Math.max(4, h / 2 - head.lineHeight), w: w - 24, h })

/** The frame's own picture: a sail, a spine. */
function drawOwn({ x, y, props }: Frame): string[] {
  const lines = gridLines(props)
  return (props.drawings ?? []).map(({ column, row, strokes }) => {
    const at = `${Math.round(x + (lines.x[column] ?? 0))} ${Math.round(y + (lines.y[row] ?? 0))}`
    const paths = strokes.map(({ d, look, tint }) => {
      const ground = look === 'fill' ? papers[tint ?? 'grey'] : 'none'
      const ink = look === 'ink' ? inks.muted : inks.strong
      return `<path d="${d}" fill="${ground}" fill-opacity="0.55" stroke="${ink}"${look === 'dash' ? ' stroke-dasharray="8 10"' : ''}/>`
    })
    return `<g transform="translate(${at})" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g>`
  })
}

function drawHeads({ x, y, props }: Frame, zones: readonly Zone[]): string[] {
  const [high, wide] = [columnHeadHeight(props), rowHeadWidth(props)]
  const columns = props.columns.flatMap(({ title, tint }, index) => {
    const box = zones[index]?.box
    if (!box || high === 0) return []
    const top = { x: box.x, y, w: box.w, h: high }
    const ground = tint ? `<path d="${pathOf([top])}" fill="${papers[tint]}" fill-opacity="0.7"/>` : ''
    return [ground, drawHead(title, top.x, y, top.w, high)]
  })
  const rows = props.rows.flatMap(({ title, size }, index) => {
    const box = zones[index * props.columns.length]?.box
    return box && wide > 0
      ? [
          drawLetters(title, {
            ...head,
            fill: inks.muted,
            x: x + 12,
            y: box.y + 12,
            w: wide - 24,
            h: size - 24,
          }),
        ]
      : []
  })
  return [...columns, ...rows]
}

export function drawCluster({ heading, box }: Cluster): string {
  const letters = { fontSize: 20, lineHeight: 24, fill: inks.text, weight: 600 }
  return [
    `<rect ${['x', 'y'].map(at => `${at}="${Math.round(at === 'x' ? box.x : box.y)}"`).join(' ')} width="${Math.round(box.w)}" height="${Math.round(box.h)}" rx="12" fill="${inks.surface}" fill-opacity="0.7" stroke="${inks.control}" stroke-width="2"/>`,
    drawLetters(heading, {
      ...letters,
      x: box.x + 14,
      y: box.y + 8,
      w: box.w - 90,
      h: clusterChrome.head - 8,
    }),
  ].join('')
}

/** How many dots something got, in a pill at its right end. */
export function drawDots(count: number, right: number, middle: number): string {
  const words = String(count)
  const w = 34 + words.length * 9
  const x = Math.round(right - w)
  const y = Math.round(middle - 13)
  return [
    `<rect x="${x}" y="${y}" width="${w}" height="26" rx="13" fill="${inks.surface}" stroke="${inks.control}" stroke-width="1.5"/>`,
    `<circle cx="${x + 13}" cy="${y + 13}" r="5" fill="${inks.accent}"/>`,
    `<text x="${x + 23}" y="${y + 18}" font-size="14" font-weight="600" fill="${inks.text}">${words}</text>`,
  ].join('')
}
