import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { roomOfBoard } from '#shared/boards/model.ts'
import { boardPath } from '#shared/links.ts'
import { isAt, placeOf } from '#shared/sessions/select.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useInstruction } from '../../sessions/useInstruction.ts'
import { useSession } from '../../sessions/useSession.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'
import styles from './StepHint.module.css'

/** The step's line of instruction, or where the session is when it is not here. */
export function StepHint() {
  const { board } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const session = useSession()
  const instruction = useInstruction(session)
  const place = useRoom(({ state }) => {
    const id = placeOf(state, me.id)
    return id === undefined ? undefined : state.boards[id]
  })
  if (!session || session.run.turn) return null
  const { activity } = session
  if (place && place.id !== board.id)
    return (
      <p className={styles.hint}>
        {t('sessions.elsewhere', { title: place.title })}
        <Button asChild size="small" tone="quiet">
          <Link to={boardPath(roomOfBoard(place.id), place.id)}>{t('sessions.go')}</Link>
        </Button>
      </p>
    )
  if (!isAt(activity, board)) return null
  return <p className={styles.hint}>{instruction}</p>
}
