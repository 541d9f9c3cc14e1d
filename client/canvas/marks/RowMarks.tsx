import { useTranslation } from 'react-i18next'
import { emojis, type Reaction } from '#shared/canvas/notes/reactions.ts'
import styles from './RowMarks.module.css'
import { useMarks } from './useMarks.ts'
import { useReactionWords } from './useReactionWords.ts'

interface MarkedNote {
  id: string
  tags: readonly string[]
  reactions: readonly Reaction[]
}

/** Tags and reactions of a note, in the list of notes; nothing for a note that has none. */
export function RowMarks({ note }: { note: MarkedNote }) {
  const { t } = useTranslation()
  if (note.tags.length + note.reactions.length === 0) return null
  return (
    <div className={styles.marks}>
      {note.tags.length > 0 && (
        <ul className={styles.tags} aria-label={t('marks.tags')}>
          {note.tags.map(tag => (
            <li key={tag}>#{tag}</li>
          ))}
        </ul>
      )}
      <RowReactions note={note} />
    </div>
  )
}

function RowReactions({ note }: { note: MarkedNote }) {
  const { react } = useMarks()
  const wordsOf = useReactionWords()
  return note.reactions.map(reaction => {
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
  })
}
