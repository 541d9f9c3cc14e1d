import { useMemo } from 'react'
import type { TemplateContent } from '#shared/api/notes.ts'
import { pathOfBoxes, viewOf } from '#shared/boards/miniature.ts'
import {
  columnHeadHeight,
  gridLines,
  lanesSize,
  rowHeadWidth,
  zonesOf,
  type Box,
  type LanesProps,
} from '#shared/canvas/lanes/lanes.ts'
import { promptsOf } from '#shared/boards/prompts.ts'
import styles from './TemplatePicture.module.css'

export type PicturedFrame = TemplateContent['frames'][number]

/** A template as its boards will look, small: what is read there is drawn as bars here. 16:9. */
export function TemplatePicture({
  frames,
  notes = [],
}: { frames: readonly PicturedFrame[] } & Partial<Pick<TemplateContent, 'notes'>>) {
  const view = useMemo(
    () => viewOf([...frames.map(({ x, y, props }) => ({ x, y, ...lanesSize(props) })), ...notes]),
    [frames, notes],
  )
  return (
    <svg
      className={styles.picture}
      viewBox={`${view.x} ${view.y} ${view.w} ${view.h}`}
      aria-hidden
      focusable="false"
    >
      {frames.map(({ x, y, props }, index) => (
        <g key={index} transform={`translate(${x} ${y})`}>
          <FramePicture props={props} />
        </g>
      ))}
      {notes.map((note, index) => (
        <path key={index} className={styles.note} data-color={note.color} d={pathOfBoxes([note])} />
      ))}
    </svg>
  )
}

function FramePicture({ props }: { props: LanesProps }) {
  const { w, h } = lanesSize(props)
  const zones = zonesOf(props)
  const lines = gridLines(props)
  const left = rowHeadWidth(props)
  const top = columnHeadHeight(props)
  return (
    <>
      <rect className={styles.paper} width={w} height={h} rx={10} />
      {zones.map(({ box, tint }, index) => (
        <path key={index} className={styles.cell} data-color={tint} d={pathOfBoxes([box])} />
      ))}
      {top > 0 && <path className={styles.head} d={pathOfBoxes([{ x: 0, y: 0, w, h: top }])} />}
      {left > 0 && <path className={styles.head} d={pathOfBoxes([{ x: 0, y: top, w: left, h: h - top }])} />}
      {props.columns.map(
        ({ tint, title, size }, index) =>
          tint &&
          title !== '' && (
            <path
              key={index}
              className={styles.tinted}
              data-color={tint}
              d={pathOfBoxes([{ x: lines.x[index] ?? 0, y: 0, w: size, h: top }])}
            />
          ),
      )}
      <path className={styles.lines} d={pathOfBoxes(zones.map(zone => zone.box))} />
      {zones
        .filter(zone => zone.scale && zone.columnIndex === 0)
        .map(({ rowIndex, box: { y, h } }) => (
          <path key={rowIndex} className={styles.curve} d={sampleCurve(left, w - left, y, h)} />
        ))}
      {(props.drawings ?? []).map(({ column, row, strokes }, at) => (
        <g key={at} transform={`translate(${lines.x[column] ?? 0} ${lines.y[row] ?? 0})`}>
          {strokes.map(({ d, look, tint }, index) => (
            <path key={index} className={styles.stroke} data-look={look} data-color={tint} d={d} />
          ))}
        </g>
      ))}
      <path className={styles.words} d={pathOfBoxes(headWords(props))} />
      <path className={styles.prompts} d={pathOfBoxes(promptWords(props))} />
      <rect className={styles.edge} width={w} height={h} rx={10} />
    </>
  )
}

/** What people will draw by where they put their notes: an up and down. */
const sampleCurve = (x: number, w: number, y: number, h: number): string =>
  `M${x + 0.06 * w} ${y + 0.35 * h}c${0.14 * w} 0 ${0.16 * w} ${0.4 * h} ${0.32 * w} ${0.4 * h}s${0.24 * w} ${-0.5 * h} ${0.54 * w} ${-0.5 * h}`

/** A bar as long as a line of words. */
const bar = (text: string, x: number, y: number, room: number, height: number): Box => ({
  x,
  y,
  w: Math.max(0, Math.min(text.length * 9.5, room - 28)),
  h: text === '' ? 0 : height,
})

function headWords(props: LanesProps): Box[] {
  const lines = gridLines(props)
  const top = columnHeadHeight(props)
  return [
    ...props.columns.map(({ title, size }, index) =>
      bar(title, (lines.x[index] ?? 0) + 14, top / 2 - 8, size, 16),
    ),
    ...props.rows.map(({ title }, index) =>
      bar(title, 14, (lines.y[index] ?? 0) + 18, rowHeadWidth(props), 16),
    ),
    ...zonesOf(props).flatMap(({ isNamed, title, box }) =>
      isNamed ? bar(title, box.x + 14, box.y + 14, box.w, 16) : [],
    ),
  ].filter(({ h }) => h > 0)
}

const promptWords = (props: LanesProps): Box[] =>
  promptsOf(props).map(({ text, zone: { box, isNamed } }) =>
    bar(text, box.x + 14, box.y + (isNamed ? 46 : 20), box.w, 9),
  )
