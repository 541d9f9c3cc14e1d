import { Avatar, type AvatarProps } from './Avatar.tsx'
import styles from './AvatarStack.module.css'

type AvatarStackProps = {
  people: readonly (Pick<AvatarProps, 'name' | 'color' | 'away'> & { id: string })[]
  /** Names the list: "Here now". */
  label: string
  /** So many are shown; the others are a number. */
  max?: number
  size?: AvatarProps['size']
}

export function AvatarStack({ people, label, max = 5, size }: AvatarStackProps) {
  const hidden = people.slice(max)
  return (
    <ul className={styles.stack} aria-label={label}>
      {people.slice(0, max).map(({ id, ...person }) => (
        <li key={id}>
          <Avatar {...person} size={size} />
        </li>
      ))}
      {hidden.length > 0 && (
        <li className={styles.more} title={hidden.map(person => person.name).join(', ')}>
          +{hidden.length}
        </li>
      )}
    </ul>
  )
}
