import { GeoShapeGeoStyle, type Editor } from 'tldraw'
import {
  ArrowUpRight,
  Eraser,
  Frame,
  Hand,
  MousePointer2,
  Pencil,
  Square,
  StickyNote,
  Type,
  WandSparkles,
  type LucideIcon,
} from 'lucide-react'
import type { Chord } from '../keys/keys.ts'

export interface BoardTool {
  name: 'select' | 'hand' | 'sticky' | 'text' | 'draw' | 'arrow' | 'rectangle' | 'frame' | 'eraser' | 'laser'
  icon: LucideIcon
  /** Id of the canvas' own tool. */
  tool: string
  chord: Chord
  /** Useful to those who only look. */
  isForWatching?: boolean
  /** Has no button; its key is in the help. */
  isHidden?: boolean
}

export const boardTools: readonly BoardTool[] = [
  {
    name: 'select',
    icon: MousePointer2,
    tool: 'select',
    chord: { key: 'v', code: 'KeyV' },
    isForWatching: true,
  },
  { name: 'hand', icon: Hand, tool: 'hand', chord: { key: 'h', code: 'KeyH' }, isForWatching: true },
  { name: 'sticky', icon: StickyNote, tool: 'sticky', chord: { key: 'n', code: 'KeyN' } },
  { name: 'text', icon: Type, tool: 'text', chord: { key: 't', code: 'KeyT' } },
  { name: 'draw', icon: Pencil, tool: 'draw', chord: { key: 'd', code: 'KeyD' } },
  { name: 'arrow', icon: ArrowUpRight, tool: 'arrow', chord: { key: 'a', code: 'KeyA' } },
  { name: 'rectangle', icon: Square, tool: 'geo', chord: { key: 'r', code: 'KeyR' } },
  { name: 'frame', icon: Frame, tool: 'frame', chord: { key: 'f', code: 'KeyF' } },
  { name: 'eraser', icon: Eraser, tool: 'eraser', chord: { key: 'e', code: 'KeyE' } },
  {
    name: 'laser',
    icon: WandSparkles,
    tool: 'laser',
    chord: { key: 'k', code: 'KeyK' },
    isForWatching: true,
    isHidden: true,
  },
]

export function chooseTool(editor: Editor, { name, tool }: BoardTool): void {
  if (name === 'rectangle') editor.setStyleForNextShapes(GeoShapeGeoStyle, 'rectangle')
  editor.setCurrentTool(tool)
}
