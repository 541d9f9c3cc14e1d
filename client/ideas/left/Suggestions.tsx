import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/convergence/suggest.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { titleFrom } from '#shared/ideas/title.ts'
import { useActs } from '../useIdeaActs.ts'
import type { PlacedNote } from '../useNotesOf.ts'
import styles from './Suggestions.module.css'

/** Up to three places for a note: ideas to join, or another note to make one with. */
export function Suggestions({
  note,
  suggestions,
  compared,
  ideas,
}: {
  note: PlacedNote
  suggestions: readonly Suggestion[]
  compared: readonly PlacedNote[]
  ideas: readonly Idea[]
}) {
  const { t } = useTranslation()
  const acts = useActs()
  if (!acts || suggestions.length === 0) return null
  const own = { board: note.board, note: note.id }
  const offers = suggestions.flatMap(suggestion => {
    if (suggestion.kind === 'idea') {
      const idea = ideas.find(({ id }) => id === suggestion.idea)
      return idea
        ? [
            {
              key: idea.id,
              words: t('ideas.attach', { title: idea.title }),
              take: () => acts.move([own], idea.id),
            },
          ]
        : []
    }
    const other = compared[suggestion.voice]
    if (!other) return []
    const title = titleFrom([note.text, other.text]) ?? t('ideas.untitled')
    return [
      {
        key: other.key,
        words: t('ideas.together', { text: other.text.trim() }),
        take: () => acts.create(title, [own, { board: other.board, note: other.id }]),
      },
    ]
  })
  return (
    <ul className={styles.suggestions} aria-label={t('ideas.suggestions')}>
      {offers.map(({ key, words, take }) => (
        <li key={key}>
          <button type="button" className={styles.suggestion} title={words} onClick={() => void take()}>
            <Plus aria-hidden />
            <span>{words}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
