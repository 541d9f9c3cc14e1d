import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './AskBar.module.css'

/** Above the notes while people are asked something: what it is, how far they are, and what to press. */
export function AskBar({
  icon: Icon,
  className = '',
  children,
  ...props
}: ComponentProps<'section'> & { icon: LucideIcon }) {
  return (
    <section {...props} className={`${styles.bar} ${className}`}>
      <Icon aria-hidden />
      {children}
    </section>
  )
}
