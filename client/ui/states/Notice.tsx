import {
  CircleCheck,
  CircleExclamationPoint,
  Info,
  type LucideIcon,
  TriangleExclamationPoint,
} from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Notice.module.css'

type NoticeTone = 'info' | 'success' | 'warning' | 'danger'

const ICONS: Record<NoticeTone, LucideIcon> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleExclamationPoint,
  danger: CircleExclamationPoint,
}

/** A sentence that stays on the page until it is no longer true. */
export function Notice({
  tone = 'info',
  icon,
  children,
  action,
}: {
  tone?: NoticeTone
  icon?: LucideIcon
  children: ReactNode
  action?: ReactNode
}) {
  const Icon = icon ?? ICONS[tone]
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  )
}
