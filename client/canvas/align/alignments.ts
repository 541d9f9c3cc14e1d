// Ways to put what is chosen in line, once: the menu, the keys and the help read it.
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from 'lucide-react'
import type { Editor, TLShapeId } from 'tldraw'
import type { Chord } from '../keys/keys.ts'

export interface Alignment {
  name: 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down'
  icon: LucideIcon
  chord: Chord
  /** With fewer shapes there is nothing to do. */
  least: number
  run: (editor: Editor) => void
}

type Side = Parameters<Editor['alignShapes']>[1]

/** What is chosen, without the arrows that follow what they join. */
const aligned = (editor: Editor): TLShapeId[] =>
  editor
    .getSelectedShapes()
    .filter(shape => shape.type !== 'arrow' || editor.getBindingsFromShape(shape, 'arrow').length === 0)
    .map(({ id }) => id)

/** How many there are to put in line. */
export const alignedCount = (editor: Editor): number => aligned(editor).length

const align = (side: Side) => (editor: Editor) => {
  editor.markHistoryStoppingPoint('align')
  editor.alignShapes(aligned(editor), side)
}

const spread = (way: 'horizontal' | 'vertical') => (editor: Editor) => {
  editor.markHistoryStoppingPoint('spread')
  editor.distributeShapes(aligned(editor), way)
}

const alt = (key: string, shift = false): Chord => ({
  key,
  code: `Key${key.toUpperCase()}`,
  alt: true,
  shift,
})

export const alignments: readonly Alignment[] = [
  { name: 'left', icon: AlignStartVertical, chord: alt('a'), least: 2, run: align('left') },
  { name: 'center', icon: AlignCenterVertical, chord: alt('h'), least: 2, run: align('center-horizontal') },
  { name: 'right', icon: AlignEndVertical, chord: alt('d'), least: 2, run: align('right') },
  { name: 'top', icon: AlignStartHorizontal, chord: alt('w'), least: 2, run: align('top') },
  { name: 'middle', icon: AlignCenterHorizontal, chord: alt('v'), least: 2, run: align('center-vertical') },
  { name: 'bottom', icon: AlignEndHorizontal, chord: alt('s'), least: 2, run: align('bottom') },
  {
    name: 'across',
    icon: AlignHorizontalDistributeCenter,
    chord: alt('h', true),
    least: 3,
    run: spread('horizontal'),
  },
  {
    name: 'down',
    icon: AlignVerticalDistributeCenter,
    chord: alt('v', true),
    least: 3,
    run: spread('vertical'),
  },
]

export function runAlignment(editor: Editor, { least, run }: Alignment): void {
  if (!editor.getIsReadonly() && alignedCount(editor) >= least) run(editor)
}
