import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { MenuChoice } from '../../ui/overlays/MenuChoice.tsx'
import { useCommand } from '../useCommand.ts'
import { NOBODY, useOwnerOptions } from './useOwnerOptions.tsx'

/** Gives an initiative to one of the people of the room, or to nobody. */
export function OwnerMenu({
  initiative,
  trigger,
}: {
  initiative: Initiative
  /** Draws the button; `isPending` while the room is being asked. */
  trigger: (isPending: boolean) => ReactNode
}) {
  const { t } = useTranslation()
  const { run, isPending } = useCommand()
  const options = useOwnerOptions()
  const give = (chosen: string) =>
    void run({
      type: 'initiative.setOwner',
      initiative: initiative.id,
      person: chosen === NOBODY ? null : chosen,
    })
  return (
    <Menu trigger={trigger(isPending)}>
      <MenuChoice
        label={t('initiatives.fields.owner')}
        value={initiative.owner ?? NOBODY}
        onChange={give}
        options={options}
      />
    </Menu>
  )
}
