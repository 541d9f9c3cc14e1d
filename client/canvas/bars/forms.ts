import { GeoShapeGeoStyle, type Editor, type TLGeoShapeGeoStyle } from 'tldraw'
import {
  ArrowBigRight,
  Circle,
  Cloud,
  Diamond,
  Heart,
  Hexagon,
  Octagon,
  Pentagon,
  RectangleHorizontal,
  Square,
  Star,
  Triangle,
  type LucideIcon,
} from 'lucide-react'

interface Form {
  name:
    | 'rectangle'
    | 'rounded'
    | 'ellipse'
    | 'diamond'
    | 'triangle'
    | 'pentagon'
    | 'hexagon'
    | 'octagon'
    | 'star'
    | 'cloud'
    | 'heart'
    | 'arrow'
  geo: TLGeoShapeGeoStyle
  icon: LucideIcon
}

/** Closed shapes that can be drawn and can hold a text. */
export const forms: readonly Form[] = [
  { name: 'rectangle', geo: 'rectangle', icon: Square },
  { name: 'rounded', geo: 'oval', icon: RectangleHorizontal },
  { name: 'ellipse', geo: 'ellipse', icon: Circle },
  { name: 'diamond', geo: 'diamond', icon: Diamond },
  { name: 'triangle', geo: 'triangle', icon: Triangle },
  { name: 'pentagon', geo: 'pentagon', icon: Pentagon },
  { name: 'hexagon', geo: 'hexagon', icon: Hexagon },
  { name: 'octagon', geo: 'octagon', icon: Octagon },
  { name: 'star', geo: 'star', icon: Star },
  { name: 'cloud', geo: 'cloud', icon: Cloud },
  { name: 'heart', geo: 'heart', icon: Heart },
  { name: 'arrow', geo: 'arrow-right', icon: ArrowBigRight },
]

export function armForm(editor: Editor, geo: TLGeoShapeGeoStyle): void {
  editor.setStyleForNextShapes(GeoShapeGeoStyle, geo)
  editor.setCurrentTool('geo')
}

/** The form that would be drawn next. */
export const nextForm = (editor: Editor): TLGeoShapeGeoStyle => editor.getStyleForNextShape(GeoShapeGeoStyle)
