import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { emojis, ReactionName } from '#shared/canvas/notes/reactions.ts'
import emoji from '../../marks/Emoji.module.css'
import styles from './ReactBar.module.css'

/** Eight ways to say what one feels; the digits press them too. */
export function ReactBar({ onReact }: { onReact: (name: ReactionName, isPointed: boolean) => void }) {
  const { t } = useTranslation()
  const press = (event: KeyboardEvent) => {
    const name = ReactionName.options[Number(event.key) - 1]
    if (!name || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    onReact(name, false)
  }
  return (
    <div className={styles.bar} role="group" aria-label={t('together.react.title')}>
      {ReactionName.options.map((name, index) => (
        <button
          key={name}
          type="button"
          className={emoji.emoji}
          aria-label={t(`marks.reactions.${name}`)}
          aria-keyshortcuts={String(index + 1)}
          title={`${t(`marks.reactions.${name}`)} · ${index + 1}`}
          onClick={({ detail }) => onReact(name, detail > 0)}
          onKeyDown={press}
        >
          {emojis[name]}
        </button>
      ))}
    </div>
  )
}
