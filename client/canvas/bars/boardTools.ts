import type { Editor } from 'tldraw'
import {
  ArrowUpRight,
  Circle,
  Eraser,
  Flashlight,
  Frame,
  Hand,
  Highlighter,
  MousePointer2,
  Pencil,
  Slash,
  Square,
  StickyNote,
  Type,
  type LucideIcon,
} from 'lucide-react'
import type { Chord } from '../keys/keys.ts'
import { armForm } from './forms.ts'

export interface BoardTool {
  name:
    | 'select'
    | 'hand'
    | 'sticky'
    | 'text'
    | 'rectangle'
    | 'ellipse'
    | 'line'
    | 'arrow'
    | 'draw'
    | 'highlight'
    | 'eraser'
    | 'frame'
    | 'laser'
  icon: LucideIcon
  /** Id of the canvas' own tool. */
  tool: string
  chord: Chord
  /** Useful to those who only look. */
  isForWatching?: boolean
  /** Has no button of its own, but a place in the menu of forms; its key is in the help. */
  isHidden?: boolean
  /** On a narrow stage it moves into "More". */
  isRare?: boolean
}

export const boardTools: readonly BoardTool[] = [
  {
    name: 'select',
    icon: MousePointer2,
    tool: 'select',
    chord: { key: 'v', code: 'KeyV' },
    isForWatching: true,
  },
  {
    name: 'hand',
    icon: Hand,
    tool: 'hand',
    chord: { key: 'h', code: 'KeyH' },
    isForWatching: true,
    isRare: true,
  },
  { name: 'sticky', icon: StickyNote, tool: 'sticky', chord: { key: 'n', code: 'KeyN' } },
  { name: 'text', icon: Type, tool: 'text', chord: { key: 't', code: 'KeyT' } },
  { name: 'rectangle', icon: Square, tool: 'geo', chord: { key: 'r', code: 'KeyR' }, isHidden: true },
  { name: 'ellipse', icon: Circle, tool: 'geo', chord: { key: 'o', code: 'KeyO' }, isHidden: true },
  { name: 'line', icon: Slash, tool: 'line', chord: { key: 'l', code: 'KeyL' }, isHidden: true },
  { name: 'arrow', icon: ArrowUpRight, tool: 'arrow', chord: { key: 'a', code: 'KeyA' }, isRare: true },
  { name: 'draw', icon: Pencil, tool: 'draw', chord: { key: 'd', code: 'KeyD' } },
  {
    name: 'highlight',
    icon: Highlighter,
    tool: 'highlight',
    chord: { key: 'd', code: 'KeyD', shift: true },
    isRare: true,
  },
  { name: 'eraser', icon: Eraser, tool: 'eraser', chord: { key: 'e', code: 'KeyE' }, isRare: true },
  { name: 'frame', icon: Frame, tool: 'frame', chord: { key: 'f', code: 'KeyF' }, isRare: true },
  {
    name: 'laser',
    icon: Flashlight,
    tool: 'laser',
    chord: { key: 'k', code: 'KeyK' },
    isForWatching: true,
    isRare: true,
  },
]

export function chooseTool(editor: Editor, { name, tool }: BoardTool): void {
  if (name === 'rectangle' || name === 'ellipse') armForm(editor, name)
  else editor.setCurrentTool(tool)
}
