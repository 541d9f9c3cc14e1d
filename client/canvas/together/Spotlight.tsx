import { useEditor, useValue } from 'tldraw'
import { useRoom } from '../../room/RoomContext.tsx'
import styles from './Spotlight.module.css'
import { spotlightOn } from './spotlight.ts'

/** Around the note that is shown to everybody, with who shows it; the rest of the board steps back. */
export function Spotlight() {
  const editor = useEditor()
  const spotlit = useValue('spotlit', () => spotlightOn(editor).get(), [editor])
  const bounds = useValue('spotlit bounds', () => spotlit && editor.getShapePageBounds(spotlit.shape), [
    editor,
    spotlit,
  ])
  const zoom = useValue('spotlit zoom', () => (spotlit ? editor.getZoomLevel() : 1), [editor, spotlit])
  const name = useRoom(({ state }) => (spotlit ? state.people[spotlit.by]?.name : undefined))
  if (!spotlit || !bounds) return null
  const margin = 6 / zoom
  return (
    <div
      className={styles.frame}
      data-spotlit={spotlit.shape}
      style={{
        transform: `translate(${bounds.x - margin}px, ${bounds.y - margin}px)`,
        width: bounds.w + 2 * margin,
        height: bounds.h + 2 * margin,
        borderWidth: 3 / zoom,
        borderRadius: 8 / zoom,
      }}
    >
      <span className={styles.name} style={{ transform: `scale(${1 / zoom})` }}>
        {name}
      </span>
    </div>
  )
}
