import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Person } from '#shared/people/model.ts'
import { boardPath } from '#shared/links.ts'
import { useMe, useRoom } from '../room/RoomContext.tsx'
import { useMay } from '../room/usePeople.ts'
import { Avatar } from '../ui/marks/Avatar.tsx'
import { PersonMenu } from './laterMenus.ts'
import styles from './PersonRow.module.css'

/** A person, here with the boards they have open, or away. */
export function PersonRow({ person, on }: { person: Person; on?: readonly string[] }) {
  const { t } = useTranslation()
  const may = useMay()
  const me = useMe()
  const { id, name, color, role } = person
  const isAway = on === undefined
  return (
    <li className={styles.person} data-away={isAway || undefined}>
      <Avatar name={name} color={color} away={isAway} decorative />
      <span className={styles.words}>
        <span className={styles.name}>{id === me.id ? t('room.youSuffix', { name }) : name}</span>
        {role !== 'member' && <span className={styles.about}>{t(`room.roles.${role}`)}</span>}
        {on?.map(board => (
          <OnBoard key={board} board={board} />
        ))}
      </span>
      {may('person.setRole') && (
        <Suspense>
          <PersonMenu person={person} />
        </Suspense>
      )}
    </li>
  )
}

function OnBoard({ board }: { board: string }) {
  const room = useRoom(({ state }) => state.room.id)
  const title = useRoom(({ state }) => state.boards[board]?.title)
  if (title === undefined) return null
  return (
    <Link to={boardPath(room, board)} className={styles.board}>
      {title}
    </Link>
  )
}
