import { Hand } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { boardPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import type { RunningSession } from '../useSession.ts'
import styles from './Calls.module.css'

/** Who waits for a facilitator, the first one first. */
export function Calls({ session }: { session: RunningSession }) {
  const { t } = useTranslation()
  const act = useAct()
  const people = useRoom(({ state }) => state.people)
  const room = useRoom(({ state }) => state.room.id)
  return (
    <ul>
      {session.run.calls.map(({ person, board }) => (
        <li key={person} className={styles.call}>
          <Hand aria-hidden />
          <span className={styles.words}>{t('sessions.help.wanted', { name: people[person]?.name })}</span>
          {board !== undefined && (
            <Button asChild size="small">
              <Link to={boardPath(room, board)}>{t('sessions.help.come')}</Link>
            </Button>
          )}
          <Button
            size="small"
            tone="quiet"
            onClick={() => void act({ type: 'session.answerHelp', session: session.id, person })}
          >
            {t('sessions.help.done')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
