import { Hand, Video } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { boardPath } from '#shared/links.ts'
import { visitedBy } from '#shared/sessions/select.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay, usePeople } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import type { RunningSession } from '../useSession.ts'
import styles from './OwnGroup.module.css'

/** A participant's own group: its call, the boards of this round, and how to call for the facilitator. */
export function OwnGroup({ session, board }: { session: RunningSession | undefined; board: string }) {
  const { t } = useTranslation()
  const act = useAct()
  const may = useMay()
  const me = useMe()
  const { groups } = usePeople()
  const room = useRoom(({ state }) => state.room.id)
  const boards = useRoom(({ state }) => state.boards)
  const isOpen = useRoom(({ state }) => state.groupChoice)
  const visited = useRoom(({ state }) => visitedBy(state, me.id).join(' '))
    .split(' ')
    .filter(Boolean)
  const own = groups.find(({ id }) => id === me.group)
  const hasCalled = session?.run.calls.some(({ person }) => person === me.id)
  if (!may('group.choose')) return null
  return (
    <div className={styles.own}>
      {own && (
        <p className={styles.group}>
          <Swatch color={own.color} />
          {t('sessions.groups.yours', { name: own.name })}
        </p>
      )}
      {isOpen && (
        <div className={styles.row} role="group" aria-label={t('sessions.groups.chooseOne')}>
          {groups.map(({ id, name, color }) => (
            <Button
              key={id}
              size="small"
              aria-pressed={id === me.group}
              onClick={() => void act({ type: 'group.choose', group: id })}
            >
              <Swatch color={color} />
              {name}
            </Button>
          ))}
        </div>
      )}
      {own?.callUrl !== undefined && (
        <Button asChild icon={Video}>
          <a href={own.callUrl} target="_blank" rel="noreferrer">
            {t('sessions.groups.joinCall')}
          </a>
        </Button>
      )}
      {visited.length > 0 && (
        <ul className={styles.boards} aria-label={t('sessions.turn.yourBoards')}>
          {visited.map(id => (
            <li key={id}>
              <Link to={boardPath(room, id)}>{boards[id]?.title}</Link>
            </li>
          ))}
        </ul>
      )}
      {session && (
        <Button
          icon={Hand}
          aria-disabled={hasCalled}
          onClick={() => void act({ type: 'session.callHelp', session: session.id, board })}
        >
          {t(hasCalled ? 'sessions.help.called' : 'sessions.help.call')}
        </Button>
      )}
    </div>
  )
}
