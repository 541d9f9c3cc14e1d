import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { PropertyButton } from '../../ui/controls/PropertyButton.tsx'
import { Owner, useOwner } from './Owner.tsx'
import { OwnerMenu } from './OwnerMenu.tsx'
import { useMayEditThis } from '../useRights.ts'

/** The owner; for those who may, a button that gives it to somebody else. */
export function OwnerButton({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const owner = useOwner(initiative)
  const mayEdit = useMayEditThis(initiative)
  if (!mayEdit) return <Owner initiative={initiative} />
  return (
    <OwnerMenu
      initiative={initiative}
      trigger={isPending => (
        <PropertyButton
          opensMenu
          unset={!owner}
          disabled={isPending}
          aria-label={t('initiatives.changeOwner', { owner: owner?.name ?? t('initiatives.noOwner') })}
        >
          <Owner initiative={initiative} />
        </PropertyButton>
      )}
    />
  )
}
