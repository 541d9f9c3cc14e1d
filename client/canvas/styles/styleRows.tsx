// What can be chosen of how a drawn shape looks, once: the panel, the bar of an armed tool and the keys read it.
import type { TFunction } from 'i18next'
import {
  AlignCenterHorizontal,
  AlignEndHorizontal,
  AlignStartHorizontal,
  TextAlignCenter,
  TextAlignEnd,
  TextAlignStart,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import {
  ArrowShapeArrowheadEndStyle,
  ArrowShapeArrowheadStartStyle,
  ArrowShapeKindStyle,
  DefaultDashStyle,
  DefaultFillStyle,
  DefaultHorizontalAlignStyle,
  DefaultSizeStyle,
  DefaultTextAlignStyle,
  DefaultVerticalAlignStyle,
  GeoShapeGeoStyle,
  LineShapeSplineStyle,
  type Editor,
  type StyleProp,
} from 'tldraw'
import { forms } from '../bars/forms.ts'
import { arrowhead, bend, dash, fill } from './glyphs.tsx'
import { wear } from './wear.ts'

export interface StyleChoice {
  value: string
  label: (t: TFunction) => string
  glyph: ReactNode
}

export interface StyleRow {
  title: (t: TFunction) => string
  choices: readonly StyleChoice[]
  /** What all of them wear: undefined when they differ, null when none of them has such a thing. */
  worn: (editor: Editor) => string | undefined | null
  choose: (editor: Editor, value: string) => void
}

function row<Value extends string>(
  style: StyleProp<Value>,
  values: readonly NoInfer<Value>[],
  words: {
    title: (t: TFunction) => string
    label: (t: TFunction, value: Value) => string
    glyph: (value: Value) => ReactNode
  },
): StyleRow {
  return {
    title: words.title,
    choices: values.map(value => ({
      value,
      label: t => words.label(t, value),
      glyph: words.glyph(value),
    })),
    worn(editor) {
      const shared = editor.getSharedStyles().get(style)
      if (!shared) return null
      return shared.type === 'shared' ? shared.value : undefined
    },
    choose(editor, chosen) {
      const value = values.find(each => each === chosen)
      if (value !== undefined) wear(editor, style, value)
    },
  }
}

const icon = (Icon: LucideIcon) => <Icon aria-hidden />

const sideIcons = { start: TextAlignStart, middle: TextAlignCenter, end: TextAlignEnd } as const
const heightIcons = {
  start: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  end: AlignEndHorizontal,
} as const
const places = ['start', 'middle', 'end'] as const
const heads = ['none', 'arrow', 'triangle', 'dot', 'diamond', 'bar'] as const

export const sizeRow = row(DefaultSizeStyle, ['s', 'm', 'l', 'xl'], {
  title: t => t('drawing.size.title'),
  label: (t, size) => t(`drawing.size.${size}`),
  glyph: size => size.toUpperCase(),
})

export const styleRows: readonly StyleRow[] = [
  row(
    GeoShapeGeoStyle,
    forms.map(form => form.geo),
    {
      title: t => t('drawing.form'),
      label: (t, geo) => t(`drawing.forms.${forms.find(form => form.geo === geo)?.name ?? 'rectangle'}`),
      glyph: geo => icon(forms.find(form => form.geo === geo)?.icon ?? TextAlignStart),
    },
  ),
  row(DefaultFillStyle, ['none', 'semi', 'solid', 'pattern'], {
    title: t => t('drawing.fill.title'),
    label: (t, value) => t(`drawing.fill.${value === 'fill' ? 'solid' : value}`),
    glyph: fill,
  }),
  sizeRow,
  row(DefaultDashStyle, ['solid', 'dashed', 'dotted', 'draw'], {
    title: t => t('drawing.dash.title'),
    label: (t, value) => t(`drawing.dash.${value}`),
    glyph: dash,
  }),
  row(ArrowShapeKindStyle, ['arc', 'elbow'], {
    title: t => t('drawing.arrow.title'),
    label: (t, value) => t(`drawing.arrow.${value}`),
    glyph: bend,
  }),
  row(LineShapeSplineStyle, ['line', 'cubic'], {
    title: t => t('drawing.spline.title'),
    label: (t, value) => t(`drawing.spline.${value}`),
    glyph: bend,
  }),
  row(ArrowShapeArrowheadStartStyle, heads, {
    title: t => t('drawing.head.start'),
    label: (t, value) => t(`drawing.head.${isHead(value) ? value : 'arrow'}`),
    glyph: value => arrowhead(value, 'start'),
  }),
  row(ArrowShapeArrowheadEndStyle, heads, {
    title: t => t('drawing.head.end'),
    label: (t, value) => t(`drawing.head.${isHead(value) ? value : 'arrow'}`),
    glyph: value => arrowhead(value, 'end'),
  }),
  row(DefaultTextAlignStyle, places, {
    title: t => t('drawing.align.title'),
    label: (t, value) => t(`drawing.align.${value}`),
    glyph: value => icon(sideIcons[value]),
  }),
  row(DefaultHorizontalAlignStyle, places, {
    title: t => t('drawing.align.title'),
    label: (t, value) => t(`drawing.align.${isPlace(value) ? value : 'middle'}`),
    glyph: value => icon(sideIcons[isPlace(value) ? value : 'middle']),
  }),
  row(DefaultVerticalAlignStyle, places, {
    title: t => t('drawing.height.title'),
    label: (t, value) => t(`drawing.height.${value}`),
    glyph: value => icon(heightIcons[value]),
  }),
  {
    title: t => t('drawing.opacity'),
    choices: ['100', '75', '50', '25'].map(value => ({ value, label: () => `${value} %`, glyph: value })),
    worn(editor) {
      const shared = editor.getSharedOpacity()
      return shared.type === 'shared' ? String(Math.round(shared.value * 100)) : undefined
    },
    choose(editor, value) {
      const opacity = Number(value) / 100
      editor.markHistoryStoppingPoint('opacity')
      if (editor.isIn('select')) editor.setOpacityForSelectedShapes(opacity)
      editor.setOpacityForNextShapes(opacity)
    },
  },
]

function isHead(value: string): value is (typeof heads)[number] {
  return heads.some(head => head === value)
}

function isPlace(value: string): value is (typeof places)[number] {
  return places.some(place => place === value)
}
