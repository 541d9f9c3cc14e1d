import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Status, type Initiative } from '#shared/initiatives/model.ts'
import { byStatus } from '#shared/initiatives/select.ts'
import { Count } from '../../ui/marks/Count.tsx'
import { InitiativeCard } from './InitiativeCard.tsx'
import { MoveMenu } from './MoveMenu.tsx'
import { StatusIcon } from '../status/StatusIcon.tsx'
import styles from './StatusList.module.css'
import { useMayEdit } from '../useRights.ts'

/** The board on a phone: one status below the other, each folds. Cards move by their menu. */
export function StatusList({
  initiatives,
  onMoved,
}: {
  initiatives: Initiative[]
  onMoved: (initiative: string) => void
}) {
  const { t } = useTranslation()
  const mayEdit = useMayEdit()
  const cards = useMemo(() => byStatus(initiatives), [initiatives])
  return (
    <div className={styles.list}>
      {Status.options
        .filter(status => cards[status].length > 0)
        .map(status => (
          <details key={status} open className={styles.status}>
            <summary className={styles.summary}>
              <StatusIcon status={status} />
              <h2>{t(`initiatives.columns.${status}`)}</h2>
              <Count value={cards[status].length} />
              <ChevronDown aria-hidden />
            </summary>
            <ul className={styles.cards}>
              {cards[status].map(initiative => (
                <li key={initiative.id}>
                  <InitiativeCard
                    initiative={initiative}
                    actions={
                      mayEdit && <MoveMenu initiative={initiative} onMoved={() => onMoved(initiative.id)} />
                    }
                  />
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  )
}
