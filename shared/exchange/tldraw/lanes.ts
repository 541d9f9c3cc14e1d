// A frame of lanes as tldraw can draw it: a frame, a rectangle a cell, a text a head.
import type { PlainRecord } from '../../canvas/fields.ts'
import {
  columnHeadHeight,
  LanesProps,
  lanesSize,
  rowHeadWidth,
  zonesOf,
  type Box,
} from '../../canvas/lanes/lanes.ts'
import { indexAt } from './indices.ts'
import { toRichText } from './richText.ts'

const padding = 12
const lineHeight = 24

export function toTldrawFrame(lanes: PlainRecord): PlainRecord[] {
  const parsed = LanesProps.safeParse(lanes.props)
  if (!parsed.success) return []
  const props = parsed.data
  const zones = zonesOf(props)
  const left = rowHeadWidth(props)
  const top = columnHeadHeight(props)
  const parts = [
    ...zones.map(({ box, isNamed, title }) => ({
      type: 'geo',
      x: box.x,
      y: box.y,
      props: cell(box, isNamed ? title : ''),
    })),
    ...zones.slice(0, props.columns.length).map(({ box }, index) => ({
      type: 'text',
      x: box.x + padding,
      y: (top - lineHeight) / 2,
      props: head(props.columns[index]?.title ?? '', box.w - 2 * padding),
    })),
    ...zones
      .filter((_, index) => index % props.columns.length === 0)
      .map(({ box, rowIndex }) => ({
        type: 'text',
        x: padding,
        y: box.y + padding,
        props: head(props.rows[rowIndex]?.title ?? '', left - 2 * padding),
      })),
  ].filter(({ type, props }) => type === 'geo' || 'w' in props)
  const { w, h } = lanesSize(props)
  const base = { typeName: 'shape', rotation: 0, opacity: 1, isLocked: false, meta: {} }
  return [
    { ...lanes, type: 'frame', props: { w, h, name: props.title, color: 'black' } },
    ...parts.map((part, order) => ({
      ...base,
      ...part,
      id: `${lanes.id}-${order}`,
      parentId: lanes.id,
      index: indexAt(order),
    })),
  ]
}

const words = { size: 's', font: 'sans' }

const cell = ({ w, h }: Box, name: string) => ({
  ...words,
  geo: 'rectangle',
  dash: 'solid',
  url: '',
  w,
  h,
  growY: 0,
  scale: 1,
  labelColor: 'black',
  color: 'grey',
  fill: 'none',
  align: 'start',
  verticalAlign: 'start',
  richText: toRichText(name),
})

/** Empty where there is nothing to read, or no room for it. */
const head = (title: string, w: number) =>
  title === '' || w <= 0
    ? {}
    : {
        ...words,
        color: 'black',
        textAlign: 'start',
        w,
        richText: toRichText(title),
        scale: 1,
        autoSize: false,
      }
