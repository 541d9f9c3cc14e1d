import { useEditor, useValue } from 'tldraw'
import { emojis } from '#shared/canvas/notes/reactions.ts'
import { useRoom } from '../../../room/RoomContext.tsx'
import { floatingOn, type Floating } from './floating.ts'
import styles from './FloatingReactions.module.css'

/** What people feel, at their cursors, on the page: it stays where it was felt while the view moves. */
export function FloatingReactions() {
  const editor = useEditor()
  const floating = useValue('floating', () => floatingOn(editor).get(), [editor])
  return floating.length === 0 ? null : <Shown floating={floating} />
}

function Shown({ floating }: { floating: readonly Floating[] }) {
  const editor = useEditor()
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const people = useRoom(({ state }) => state.people)
  return floating.map(({ key, name, by, at, sway }) => (
    <div
      key={key}
      className={styles.place}
      style={{ transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom})` }}
    >
      <span className={styles.rising} data-floating={name} style={{ marginLeft: sway }} aria-hidden>
        <span className={styles.emoji}>{emojis[name]}</span>
        <span className={styles.name}>{people[by]?.name}</span>
      </span>
    </div>
  ))
}
