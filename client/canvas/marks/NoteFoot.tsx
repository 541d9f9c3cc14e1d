import { useEditor, useValue } from 'tldraw'
import type { Chip, Foot } from '#shared/canvas/notes/foot.ts'
import { emojis, type Reaction } from '#shared/canvas/notes/reactions.ts'
import { keptFromCanvas } from '../shapes/keptFromCanvas.ts'
import styles from './NoteFoot.module.css'
import { useMarks } from './useMarks.ts'
import { useReactionWords } from './useReactionWords.ts'

/** Below this zoom its letters are smaller than five pixels. */
const readableZoom = 0.4

/** Tags and reactions, below the text of a note that has some. Their places are worked out in shared/canvas/notes/foot.ts. */
export function NoteFoot({ note, foot }: { note: string; foot: Foot }) {
  const editor = useEditor()
  const isReadable = useValue('foot', () => editor.getZoomLevel() >= readableZoom, [editor])
  if (!isReadable) return null
  return (
    <div className={styles.foot} style={{ height: foot.h }}>
      {foot.chips.map(chip => (
        <ChipAt key={keyOf(chip)} note={note} chip={chip} />
      ))}
    </div>
  )
}

const keyOf = ({ content }: Chip) => (content.kind === 'tag' ? `#${content.tag}` : content.reaction.name)

function ChipAt({ note, chip: { x, y, w, content } }: { note: string; chip: Chip }) {
  const place = { left: x, top: y, width: w }
  return content.kind === 'tag' ? (
    <span className={styles.tag} style={place} data-tag={content.tag}>
      {content.tag}
    </span>
  ) : (
    <ReactionPill note={note} reaction={content.reaction} place={place} />
  )
}

/** A press gives the same reaction, or takes one's own back. Keyboards find it in the toolbar and in the list. */
function ReactionPill({
  note,
  reaction,
  place,
}: {
  note: string
  reaction: Reaction
  place: React.CSSProperties
}) {
  const { react } = useMarks()
  const { isOwn, label, who } = useReactionWords()(reaction)
  const shown = {
    className: styles.reaction,
    style: place,
    'data-reaction': reaction.name,
    'data-own': isOwn || undefined,
    'aria-label': label,
    title: who,
  }
  const words = `${emojis[reaction.name]} ${reaction.people.length}`
  if (!react)
    return (
      <span role="img" {...shown}>
        {words}
      </span>
    )
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={isOwn}
      {...shown}
      {...keptFromCanvas}
      onClick={() => react([note], reaction.name)}
    >
      {words}
    </button>
  )
}
