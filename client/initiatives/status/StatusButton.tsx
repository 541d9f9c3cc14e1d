import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { useMoves } from './MoveContext.tsx'
import { PropertyButton } from '../../ui/controls/PropertyButton.tsx'
import { StatusBadge } from './StatusIcon.tsx'
import { StatusMenu } from './StatusMenu.tsx'
import { useMadeOf } from '../useMadeOf.ts'
import { useMayEditThis } from '../useRights.ts'

/** The status; for those who may, a button that changes it. */
export function StatusButton({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const { moving } = useMoves()
  const mayEdit = useMayEditThis(initiative)
  const made = useMadeOf(initiative)
  const { status } = initiative
  if (!mayEdit) return <StatusBadge status={status} of={made} bare />
  return (
    <StatusMenu
      initiative={initiative}
      trigger={
        <PropertyButton
          opensMenu
          disabled={moving === initiative.id}
          aria-label={t('initiatives.changeStatus', { status: t(`initiatives.statuses.${made}.${status}`) })}
        >
          <StatusBadge status={status} of={made} bare />
        </PropertyButton>
      }
    />
  )
}
