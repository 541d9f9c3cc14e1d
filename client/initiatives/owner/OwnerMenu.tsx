import { UserRoundX } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { peopleOf } from '#shared/people/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { MenuChoice } from '../../ui/overlays/MenuChoice.tsx'
import { useCommand } from '../useCommand.ts'

const NOBODY = 'none'

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
  const people = useRoom(room => room.state.people)
  const options = useMemo(
    () => [
      { value: NOBODY, label: t('initiatives.noOwner'), icon: UserRoundX },
      ...peopleOf({ people }).map(({ id, name, color }) => ({
        value: id,
        label: name,
        leading: <Avatar name={name} color={color} size="small" decorative />,
      })),
    ],
    [people, t],
  )
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
