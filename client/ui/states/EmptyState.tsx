import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** Nothing here yet: one sentence, one action. */
export function EmptyState({
  icon: Icon,
  children,
  action,
}: {
  icon?: LucideIcon
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {Icon && (
        <span className={styles.icon}>
          <Icon aria-hidden />
        </span>
      )}
      <p>{children}</p>
      {action}
    </div>
  )
}
