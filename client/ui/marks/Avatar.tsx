import styles from './Avatar.module.css'
import type { Color } from '../theme/colors.ts'

export type AvatarProps = {
  name: string
  color: Color
  size?: 'small' | 'normal' | 'large'
  /** Not here now: hollow and dashed. */
  away?: boolean
  /** The name stands beside it anyway. */
  decorative?: boolean
}

export function Avatar({ name, color, size = 'normal', away, decorative }: AvatarProps) {
  return (
    <span
      className={styles.avatar}
      data-color={color}
      data-size={size}
      data-away={away || undefined}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    >
      {initials(name, size === 'small' ? 1 : 2)}
    </span>
  )
}

/** "Anna Petrova" → AP, "Timur" → Ti. */
function initials(name: string, length: 1 | 2): string {
  const [first = '', second] = name.trim().split(/\s+/)
  const letters = Array.from(first)
  const head = (letters[0] ?? '').toLocaleUpperCase()
  if (length === 1) return head
  if (second) return head + (Array.from(second)[0] ?? '').toLocaleUpperCase()
  return head + (letters[1] ?? '')
}
