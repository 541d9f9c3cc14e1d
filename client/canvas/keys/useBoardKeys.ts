import { useLayoutEffect } from 'react'
import type { Editor } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import type { Role } from '#shared/people/model.ts'
import { useBoard, type Panel } from '../boardContext.ts'
import { alignments, runAlignment } from '../align/alignments.ts'
import { chooseTool } from '../bars/boardTools.ts'
import { mayEditFrame } from '../frames/mayEditFrame.ts'
import { frameMeant, writeHeading } from '../frames/writing.ts'
import { useUsualPanel } from '../session/useUsualPanel.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { chosenNotes } from '../notes/boardActions.ts'
import { colorChosen, colorKeys } from './colorKeys.ts'
import { isElsewhere } from './isElsewhere.ts'
import { isPressed, isSingleKey, type Chord } from './keys.ts'
import type { Reach } from './shortcut.ts'
import { shortcuts, toolShortcuts } from './shortcuts.ts'
import { walkRegions } from './walkRegions.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { singleKeys } from './singleKeys.ts'

/** Dialogs and menus keep the focus to themselves. */
const isAbove = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null

const isInPanel = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-region="panel"]') !== null

/** The canvas only keeps the browser from zooming with these, and does nothing more by itself. */
const isZoomKept = ({ ctrlKey, metaKey, key }: KeyboardEvent) =>
  (ctrlKey || metaKey) && ['=', '-', '0'].includes(key)

const mayAct = (chord: Chord) => singleKeys.get() || !isSingleKey(chord)

/** The keys of the board, wherever the focus is on its page. */
export function useBoardKeys({
  showHelp,
  addMany,
  find,
  arranging,
}: Pick<Reach, 'showHelp' | 'addMany' | 'find' | 'arranging'>): void {
  const { editor, watching, panel, setPanel, isClockOpen, setClockOpen } = useBoard()
  const usual = useUsualPanel()
  const { role } = useMe()

  // Before the tools are seen: whoever sees them may press a key.
  useLayoutEffect(() => {
    if (!editor) return
    const reach: Reach = {
      editor,
      isReadonly: watching !== undefined,
      undo: () => void editor.undo(),
      redo: () => void editor.redo(),
      toggleList: () => setPanel(panel?.kind === 'notes' ? undefined : { kind: 'notes' }),
      togglePanel: () => setPanel(panel ? undefined : usual),
      toggleClock: () => setClockOpen(!isClockOpen),
      comment: () => setPanel(threadPanel(editor, panel)),
      editFrame: () => setPanel(framePanel(editor, panel, role)),
      showHelp,
      addMany,
      find,
      arranging,
    }
    const act = (event: KeyboardEvent) => {
      if ((event.defaultPrevented && !isZoomKept(event)) || event.isComposing) return
      if (event.key === 'F6' && !isAbove(event.target)) {
        event.preventDefault()
        return walkRegions(event.shiftKey)
      }
      if (isElsewhere(event.target)) return
      const done =
        runShortcut(event, reach) ||
        runAlign(event, reach) ||
        runTool(event, reach) ||
        runColor(event, reach) ||
        nameChosen(event, reach, role) ||
        letGo(event, reach) ||
        chooseFirst(event, reach)
      if (done) event.preventDefault()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [
    editor,
    watching,
    panel,
    setPanel,
    usual,
    isClockOpen,
    setClockOpen,
    role,
    showHelp,
    addMany,
    find,
    arranging,
  ])
}

/** What C opens or closes: comments on the one chosen note, else those of the board. */
function threadPanel(editor: Editor, panel: Panel | undefined): Panel | undefined {
  const [note, another] = chosenNotes(editor)
  if (note && !another) return { kind: 'thread', note: toNoteId(note.id) }
  return panel?.kind === 'comments' ? panel.from : { kind: 'comments' }
}

/** What Shift+F opens or closes: the frame that is meant, if this person may change it. */
function framePanel(editor: Editor, panel: Panel | undefined, role: Role): Panel | undefined {
  if (panel?.kind === 'frame') return undefined
  const frame = frameMeant(editor, frame => mayEditFrame(role, frame))
  return frame ? { kind: 'frame', frame: frame.id } : panel
}

/** Enter on a chosen frame writes its first name; a note or a cluster is the canvas' own. */
function nameChosen(event: KeyboardEvent, { editor, isReadonly }: Reach, role: Role): boolean {
  const only = editor.getOnlySelectedShape() ?? undefined
  const isOnCanvas = event.key === 'Enter' && event.target === editor.getContainer()
  if (!isOnCanvas || isReadonly || !isLanes(only) || !mayEditFrame(role, only)) return false
  writeHeading(editor, { frame: only.id, heading: { part: 'title' } })
  return true
}

function runShortcut(event: KeyboardEvent, reach: Reach): boolean {
  const found = shortcuts.find(shortcut =>
    shortcut.chords.some(chord => isPressed(event, chord) && mayAct(chord)),
  )
  if (found?.isScrolling && isInPanel(event.target)) return false
  if (!found || (found.part === 'edit' && reach.isReadonly)) return false
  found.run(reach)
  return true
}

function runTool(event: KeyboardEvent, { editor, isReadonly }: Reach): boolean {
  const found = toolShortcuts.find(({ chord }) => isPressed(event, chord) && mayAct(chord))
  if (!found || (isReadonly && !found.isForWatching)) return false
  chooseTool(editor, found)
  return true
}

function runAlign(event: KeyboardEvent, { editor }: Reach): boolean {
  const found = alignments.find(({ chord }) => isPressed(event, chord))
  if (!found) return false
  runAlignment(editor, found)
  return true
}

function runColor(event: KeyboardEvent, { editor, isReadonly }: Reach): boolean {
  const found = colorKeys.find(({ chord }) => isPressed(event, chord) && mayAct(chord))
  return found !== undefined && !isReadonly && colorChosen(editor, found.color)
}

/** Escape when the focus went with a panel or a dialog that closed: on the canvas it is the canvas' own. */
function letGo(event: KeyboardEvent, { editor }: Reach): boolean {
  const isLost = event.key === 'Escape' && event.target === document.body
  if (!isLost || editor.getSelectedShapeIds().length === 0) return false
  editor.selectNone()
  return true
}

/** The way in for those who have only keys: from then on Tab walks. */
function chooseFirst(event: KeyboardEvent, { editor }: Reach): boolean {
  const isOnCanvas = event.key === 'Enter' && event.target === editor.getContainer()
  if (!isOnCanvas || editor.getSelectedShapeIds().length > 0 || !editor.isIn('select.idle')) return false
  editor.selectAdjacentShape('next')
  return true
}
