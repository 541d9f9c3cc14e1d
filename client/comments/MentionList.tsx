import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/people/model.ts'
import { Avatar } from '../ui/marks/Avatar.tsx'
import styles from './Composer.module.css'

/** Who may be meant. The focus stays in the text; its keys choose here. */
export function MentionList({
  id,
  people,
  active,
  onChoose,
}: {
  id: string
  people: readonly Person[]
  active: number
  onChoose: (person: Person) => void
}) {
  const { t } = useTranslation()
  if (people.length === 0) return null
  return (
    <div id={id} role="listbox" aria-label={t('comments.people')} className={styles.people}>
      {people.map((person, index) => (
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.person}
          onPointerDown={event => {
            event.preventDefault()
            onChoose(person)
          }}
        >
          <Avatar name={person.name} color={person.color} decorative />
          <span>{person.name}</span>
        </div>
      ))}
    </div>
  )
}
