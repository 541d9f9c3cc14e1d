import { ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { roomPath } from '#shared/links.ts'
import { IconButton } from '../ui/controls/IconButton.tsx'
import styles from './RoomList.module.css'
import { forgetRoom, visitedRooms } from './visitedRooms.ts'

/** The rooms this browser was in; nothing where there are none. */
export function RoomList({ except }: { except?: string }) {
  const { t } = useTranslation()
  const [visited, setVisited] = useState(visitedRooms)
  const rooms = visited.filter(room => room.id !== except)
  if (rooms.length === 0) return null
  const forget = (id: string) => {
    forgetRoom(id)
    setVisited(visitedRooms())
  }
  return (
    <nav className={styles.rooms} aria-label={t('home.yourRooms')}>
      <h2>{t('home.yourRooms')}</h2>
      <ul>
        {rooms.map(({ id, name }) => (
          <li key={id}>
            <Link to={roomPath(id)}>
              <span>{name}</span>
              <ChevronRight aria-hidden />
            </Link>
            <IconButton
              label={t('home.forgetRoom', { name })}
              icon={X}
              side="left"
              onClick={() => forget(id)}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}
