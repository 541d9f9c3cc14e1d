import { useTranslation } from 'react-i18next'
import type { CountedMark } from '#shared/marks/model.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'

/** More than these are counted, not named. */
const mostNames = 12

/** How a mark is read aloud, and who of which group gave it: `Agree: Grace (Red), you`. Names are those of this moment. */
export function useMarkWords() {
  const room = useRoomConnection()
  const { t } = useTranslation()
  return ({ mark, people }: CountedMark): { label: string; who: string } => {
    const view = room.view()
    const state = view.status === 'ready' ? view.state : undefined
    const me = view.status === 'ready' ? view.me : undefined
    const names = people.map(({ person, group }) => {
      const name = person === me ? t('marks.you') : (state?.people[person]?.name ?? t('canvas.list.someone'))
      const groupName = group === undefined ? undefined : state?.groups[group]?.name
      return groupName === undefined ? name : `${name} (${groupName})`
    })
    const more = names.length - mostNames
    const shown = more > 0 ? [...names.slice(0, mostNames), t('marks.more', { count: more })] : names
    const name = t(`groupMarks.names.${mark}`)
    return {
      label: t('groupMarks.given', { name, count: people.length }),
      who: `${name}: ${shown.join(', ')}`,
    }
  }
}
