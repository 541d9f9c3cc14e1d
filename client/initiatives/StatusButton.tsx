import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { useMoves } from './list/MoveContext.tsx'
import styles from './one/PropertyButton.module.css'
import { StatusBadge } from './StatusIcon.tsx'
import { StatusMenu } from './StatusMenu.tsx'
import { useMayEditThis } from './useRights.ts'

/** The status; for those who may, a button that changes it. */
export function StatusButton({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const { moving } = useMoves()
  const mayEdit = useMayEditThis(initiative)
  const { status } = initiative
  if (!mayEdit) return <StatusBadge status={status} bare />
  return (
    <StatusMenu
      initiative={initiative}
      trigger={
        <button
          type="button"
          className={styles.button}
          disabled={moving === initiative.id}
          aria-label={t('initiatives.changeStatus', { status: t(`initiatives.statuses.${status}`) })}
        >
          <StatusBadge status={status} bare />
          <ChevronDown aria-hidden />
        </button>
      }
    />
  )
}
