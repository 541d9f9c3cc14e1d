import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Badge.module.css'

export type BadgeTone = 'quiet' | 'accent' | 'success' | 'warning' | 'danger'

type BadgeProps = {
  children: ReactNode
  tone?: BadgeTone
  /** Wanted with every tone but quiet: colour never speaks alone. */
  icon?: LucideIcon
  /** Icon and word without the pill. */
  bare?: boolean
}

export function Badge({ children, tone = 'quiet', icon: Icon, bare }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone} data-bare={bare || undefined}>
      {Icon && <Icon aria-hidden />}
      {children}
    </span>
  )
}
