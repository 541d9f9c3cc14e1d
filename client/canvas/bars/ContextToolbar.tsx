import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor, type TLImageShape, type TLShape } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { alignedCount } from '../align/alignments.ts'
import { AlignMenu } from '../align/AlignMenu.tsx'
import { ArrangeChosen } from '../arrange/ArrangeChosen.tsx'
import { GroupButton } from '../arrange/GroupButton.tsx'
import { TidyButton } from '../arrange/TidyButton.tsx'
import { besideNote, handleRoom } from '../beside/besideNote.ts'
import { useBoard } from '../boardContext.ts'
import { CommentButton } from '../comments/CommentButton.tsx'
import { ChosenSigns } from '../groupMarks/SignButtons.tsx'
import { FrameName } from '../frames/FrameName.tsx'
import { isDrawnFrame } from '../frames/nameFrame.ts'
import { LinkActions } from '../links/LinkActions.tsx'
import { isLinkShape } from '../links/linkShape.ts'
import { PictureActions } from '../pictures/PictureActions.tsx'
import { lockOf } from '../locks/locks.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { PromoteButton } from '../promote/PromoteButton.tsx'
import { PromoteGroup } from '../promote/PromoteGroup.tsx'
import { StyleButton } from '../styles/StyleButton.tsx'
import { ReactToNotes } from '../marks/ReactToNotes.tsx'
import { TagButton } from '../marks/TagButton.tsx'
import { ChosenDots } from '../votes/dots/DotStepper.tsx'
import { keepFocus } from '../../ui/browser/keepFocus.ts'
import { phoneWidth } from '../view/phoneWidth.ts'
import styles from './ContextToolbar.module.css'
import { NoteColorMenu } from './NoteColorMenu.tsx'
import { NoteMenu } from './NoteMenu.tsx'
import { useIsTyping } from './useIsTyping.ts'

/** Room between what is chosen and the toolbar, in pixels. */
const distance = 12
const edge = 8
const frameNameRoom = 28
/** From here on the button that groups says so in words. */
const named = 1_080

interface Anchor {
  middle: number
  top: number
  bottom: number
}

const restStates = [
  'select.idle',
  'select.editing_shape',
  'select.pointing_shape',
  'select.pointing_selection',
  'select.crop.idle',
]

const isPicture = (shape: TLShape | undefined): shape is TLImageShape => shape?.type === 'image'

/** Where what is chosen stands on the stage; undefined while it is dragged, out of view, or when nothing is chosen. */
function anchorOf(editor: Editor): Anchor | undefined {
  const bounds = editor.getSelectionRotatedScreenBounds()
  if (!bounds || !restStates.some(state => editor.isIn(state))) return undefined
  const stage = editor.getViewportScreenBounds()
  if (!stage.collides(bounds)) return undefined
  return {
    middle: bounds.midX - stage.x,
    top: bounds.y - stage.y,
    bottom: bounds.maxY - stage.y,
  }
}

export function ContextToolbar({ editor }: { editor: Editor }) {
  const { watching } = useBoard()
  const { t } = useTranslation()
  const anchor = useValue('anchor', () => anchorOf(editor), [editor])
  const chosen = useValue('chosen', () => editor.getSelectedShapes(), [editor])
  const notes = chosen.filter(isSticky)
  // A new group gets its heading first: what would lie under the pointer just now is meant for later.
  const isNaming = useValue('is naming', () => isCluster(editor.getEditingShape()), [editor])
  const isLocked = chosen.every(shape => lockOf(editor, shape) !== undefined)
  // Of something locked that is chosen for its menu there is nothing else to say.
  const isForMenu =
    isLocked && !chosen.some(shape => isSticky(shape) || isCluster(shape) || isLinkShape(shape))
  const isShown = anchor && !watching && chosen.length > 0 && !isNaming && !isForMenu
  const isTyping = useIsTyping(editor)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const size = useSizeOf(bar)
  if (!isShown) return null
  const stage = editor.getViewportScreenBounds()
  const away = distance + roomAbove(editor, chosen)
  const isAbove = anchor.top - away - size.h >= edge
  const left = Math.min(Math.max(anchor.middle - size.w / 2, edge), stage.w - size.w - edge)
  const wanted = isAbove ? anchor.top - away - size.h : anchor.bottom + away + 8
  const lowest = stage.h - size.h - 76
  // On a phone it stands above the tools: beside a note it would hide all the others.
  const top = stage.w < phoneWidth ? lowest : Math.min(Math.max(wanted, edge), lowest)
  const only = chosen.length === 1 ? chosen[0] : undefined
  const hasNotes = notes.length > 0
  const inLine = alignedCount(editor)
  const isOnlyNotes = notes.length === chosen.length
  const single = only && notes[0]
  return (
    <div
      ref={setBar}
      tabIndex={-1}
      className={styles.bar}
      role="toolbar"
      data-away={(isTyping && stage.w >= phoneWidth) || undefined}
      aria-label={
        only
          ? t(isPicture(only) ? 'insert.picture' : isLinkShape(only) ? 'insert.card' : 'canvas.note.toolbar')
          : t('canvas.note.toolbarMany', { count: chosen.length })
      }
      style={{
        transform: `translate(${Math.round(left)}px, ${Math.round(top)}px)`,
        visibility: size.w === 0 ? 'hidden' : 'visible',
      }}
      onMouseDown={keepFocus}
    >
      {!isLocked && isDrawnFrame(only) && <FrameName editor={editor} frame={only} />}
      {!isLocked && hasNotes && <NoteColorMenu editor={editor} notes={notes} />}
      {!isLocked && !isOnlyNotes && !chosen.some(isCluster) && <StyleButton editor={editor} />}
      {!isLocked && isPicture(only) && <PictureActions editor={editor} picture={only} />}
      {isLinkShape(only) && <LinkActions editor={editor} card={only} />}
      {hasNotes && (
        <>
          {!isLocked && <hr />}
          {single && <ChosenDots editor={editor} shape={single} />}
          <PromoteButton notes={notes} />
          {single && <CommentButton note={toNoteId(single.id)} />}
        </>
      )}
      {isCluster(only) && <ChosenDots editor={editor} shape={only} />}
      {isCluster(only) && <PromoteGroup editor={editor} group={only} />}
      {/* Arrows and shapes among them take nothing away. On a phone there is no room for them; the menus have them too. */}
      {!isLocked && notes.length > 1 && stage.w >= phoneWidth && (
        <>
          <GroupButton editor={editor} isNamed={stage.w > named} />
          <TidyButton editor={editor} />
        </>
      )}
      {!isLocked && notes.length > 1 && <ArrangeChosen editor={editor} />}
      {!isLocked && inLine > 1 && (!hasNotes || stage.w >= phoneWidth) && <AlignMenu editor={editor} />}
      {hasNotes && <ChosenSigns notes={notes} />}
      {hasNotes && <ReactToNotes notes={notes} />}
      {hasNotes && !isLocked && <TagButton notes={notes} />}
      <NoteMenu editor={editor} chosen={chosen} notes={notes} />
    </div>
  )
}

/** What stands right above: a handle, or the name of a frame that may be written just now. */
function roomAbove(editor: Editor, chosen: readonly TLShape[]): number {
  if (besideNote(editor)) return handleRoom
  return chosen.length === 1 && isDrawnFrame(chosen[0]) ? frameNameRoom : 0
}

function useSizeOf(element: HTMLElement | null): { w: number; h: number } {
  const [size, setSize] = useState({ w: 0, h: 0 })
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(() => setSize({ w: element.offsetWidth, h: element.offsetHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return size
}
