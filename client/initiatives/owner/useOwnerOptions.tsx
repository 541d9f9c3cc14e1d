import { UserRoundX } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleOf } from '#shared/people/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Avatar } from '../../ui/marks/Avatar.tsx'

/** A choice needs a value. */
export const NOBODY = 'none'

/** Who can own an initiative: the people of the room, or nobody. */
export function useOwnerOptions() {
  const { t } = useTranslation()
  const people = useRoom(room => room.state.people)
  return useMemo(
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
}
