import { useTranslation } from 'react-i18next'
import type { Status } from '#shared/initiatives/model.ts'
import type { Made } from '#shared/initiatives/statusWords.ts'
import styles from './StatusIcon.module.css'

/** How far an initiative is, as a circle that fills. Never alone: the word stands beside it. */
export function StatusIcon({ status, size = 16 }: { status: Status; size?: 12 | 14 | 16 }) {
  return (
    <svg
      className={styles.icon}
      data-status={status}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden
    >
      <StatusDrawing status={status} ground="var(--surface)" />
    </svg>
  )
}

/** On a square of 16. @param ground what stands on a filled circle is drawn in the colour of the ground */
export function StatusDrawing({ status, ground }: { status: Status; ground: string }) {
  switch (status) {
    case 'proposed':
      return <circle cx="8" cy="8" r="5.5" strokeDasharray="2.3 2.02" />
    case 'accepted':
      return <circle cx="8" cy="8" r="5.5" />
    case 'in-progress':
      return (
        <>
          <circle cx="8" cy="8" r="5.5" />
          <path d="M8 4.8a3.2 3.2 0 0 1 0 6.4Z" fill="currentColor" stroke="none" />
        </>
      )
    case 'done':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" fill="currentColor" stroke="none" />
          <path d="m5.4 8.2 1.8 1.7 3.4-3.6" stroke={ground} />
        </>
      )
    case 'backlog':
      return (
        <>
          <circle cx="8" cy="8" r="5.5" />
          <path d="M6.6 6v4M9.4 6v4" />
        </>
      )
    case 'cancelled':
      return (
        <>
          <circle cx="8" cy="8" r="5.5" />
          <path d="m6.2 6.2 3.6 3.6M9.8 6.2 6.2 9.8" />
        </>
      )
  }
}

export function StatusBadge({ status, of, bare }: { status: Status; of: Made; bare?: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={styles.badge} data-status={status} data-bare={bare || undefined}>
      <StatusIcon status={status} size={bare ? 16 : 14} />
      {t(`initiatives.statuses.${of}.${status}`)}
    </span>
  )
}
