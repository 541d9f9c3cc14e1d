import { TLPOINTER_ID, useEditor, useValue } from 'tldraw'
import { placeAround, noteColor } from './addNote.ts'
import styles from './StickyGhost.module.css'

/** Where the note will be, while its tool is armed. */
export function StickyGhost() {
  const editor = useEditor()
  const place = useValue(
    'ghost',
    () => {
      const pointer = editor.store.get(TLPOINTER_ID)
      const isArmed = editor.isIn('sticky') && editor.getInstanceState().isHoveringCanvas
      return isArmed && pointer ? placeAround(editor, pointer) : undefined
    },
    [editor],
  )
  if (!place) return null
  return (
    <div
      className={styles.ghost}
      data-color={noteColor(editor)}
      style={{ width: place.w, transform: `translate(${place.x}px, ${place.y}px)` }}
    />
  )
}
