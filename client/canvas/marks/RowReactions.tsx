import { emojis, type Reaction } from '#shared/canvas/reactions.ts'
import { ReactionPicker } from './ReactionPicker.tsx'
import styles from './RowMarks.module.css'
import { useMarks } from './useMarks.ts'
import { useReactionWords } from './useReactionWords.ts'

/** The reactions to a note, in the list of notes. */
export function RowReactions({ note }: { note: { id: string; reactions: readonly Reaction[] } }) {
  const { react } = useMarks()
  const wordsOf = useReactionWords()
  return (
    <>
      {note.reactions.map(reaction => {
        const { isOwn, label, who } = wordsOf(reaction)
        const words = `${emojis[reaction.name]} ${reaction.people.length}`
        return react ? (
          <button
            key={reaction.name}
            type="button"
            className={styles.reaction}
            aria-pressed={isOwn}
            aria-label={label}
            title={who}
            onClick={() => react([note.id], reaction.name)}
          >
            {words}
          </button>
        ) : (
          <span key={reaction.name} role="img" className={styles.reaction} aria-label={label} title={who}>
            {words}
          </span>
        )
      })}
      <ReactionPicker notes={[note]} side="left" />
    </>
  )
}
