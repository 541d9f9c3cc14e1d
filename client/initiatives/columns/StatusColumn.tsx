import { useDroppable } from '@dnd-kit/core'
import { Ban } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { canGo, type Initiative, type Status } from '#shared/initiatives/model.ts'
import { Count } from '../../ui/marks/Count.tsx'
import styles from './StatusColumn.module.css'
import { StatusIcon } from '../status/StatusIcon.tsx'

type Drop = 'own' | 'allowed' | 'refused'

const dropOf = (status: Status, dragged: Initiative | undefined): Drop | undefined =>
  dragged && (dragged.status === status ? 'own' : canGo(dragged.status, status) ? 'allowed' : 'refused')

/** One status with its cards. While a card is dragged it shows whether it would take it. */
export function StatusColumn({
  status,
  count,
  dragged,
  children,
}: {
  status: Status
  count: number
  dragged: Initiative | undefined
  children: ReactNode
}) {
  const { t } = useTranslation()
  const headingId = useId()
  const { setNodeRef, isOver } = useDroppable({ id: status })
  const drop = dropOf(status, dragged)
  return (
    <section
      ref={setNodeRef}
      className={styles.column}
      aria-labelledby={headingId}
      data-status={status}
      data-drop={drop}
      data-over={(isOver && drop) || undefined}
    >
      <h2 id={headingId} className={styles.head}>
        <StatusIcon status={status} />
        {t(`initiatives.columns.${status}`)} <Count value={count} />
        {drop === 'refused' && <Ban aria-hidden className={styles.refuses} />}
      </h2>
      {count === 0 ? (
        <p className={styles.none}>{t('initiatives.columnEmpty')}</p>
      ) : (
        <ul className={styles.cards}>{children}</ul>
      )}
    </section>
  )
}
