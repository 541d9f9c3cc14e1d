import { Eye, Grid2x2, X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placing } from '#shared/placings/model.ts'
import { openPlacingOn } from '#shared/placings/select.ts'
import { endedSessions } from '#shared/sessions/select.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { useSession } from '../../sessions/useSession.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { useBoard } from '../boardContext.ts'
import { AskBar } from '../hints/AskBar.tsx'
import { PlacedDialog, PlacingDialog } from './later.ts'
import styles from './PlacingBar.module.css'
import { usePlacingTurnout } from './usePlacingTurnout.ts'

/** Above the notes while people place some of them by impact and effort, and when it can be seen where all stand. */
export function PlacingBar() {
  const { board } = useBoard()
  const open = useRoom(({ state }) => openPlacingOn(state, board.id))
  const [last, setLast] = useState(open?.id)
  const over = useRoom(({ state }) => (last === undefined ? undefined : state.placings[last]))
  const session = useSession()
  const ended = useRoom(({ state }) => endedSessions(state)[0]?.endedAt ?? '')
  const since = session?.run.since ?? ended
  const [isLooking, setLooking] = useState(false)
  if (open && open.id !== last) setLast(open.id)
  if (open) return <OpenBar key={open.id} placing={open} onShow={() => setLooking(true)} />
  // In the next step, and after the session, it is no news any more.
  if (!over?.outcome?.people || over.board !== board.id) return null
  if (over.outcome.at < since && !isLooking) return null
  const end = () => {
    setLooking(false)
    setLast(undefined)
  }
  if (!isLooking) return <OverBar placing={over} onLook={() => setLooking(true)} onEnd={end} />
  return (
    <Suspense>
      <PlacedDialog placing={over} onClose={end} />
    </Suspense>
  )
}

function OverBar({ placing, onLook, onEnd }: { placing: Placing; onLook: () => void; onEnd: () => void }) {
  const { t } = useTranslation()
  return (
    <AskBar icon={Grid2x2}>
      <output>{t('placings.isOver', { count: placing.outcome?.people ?? 0 })}</output>
      <Button size="small" tone="primary" icon={Eye} onClick={onLook}>
        {t('placings.look')}
      </Button>
      <IconButton label={t('common.close')} icon={X} size="small" onClick={onEnd} />
    </AskBar>
  )
}

function OpenBar({ placing, onShow }: { placing: Placing; onShow: () => void }) {
  const { t } = useTranslation()
  const { board } = useBoard()
  const may = useMay()
  const act = useAct()
  const me = useMe().id
  const { done, of } = usePlacingTurnout(placing)
  const [isPlacing, setPlacing] = useState(false)
  const mayPlace = may('placing.place') && !board.archived
  const isDone = Object.keys(placing.ballots[me] ?? {}).length === placing.notes.length
  return (
    <AskBar icon={Grid2x2} className={styles.wrapping} data-placing-bar={placing.id}>
      <span className={styles.title}>{t('placings.title')}</span>
      <span className={styles.turnout}>{t('placings.turnout', { done, of })}</span>
      {mayPlace && (
        <Button size="small" tone={isDone ? 'plain' : 'primary'} onClick={() => setPlacing(true)}>
          {t('placings.place', { count: placing.notes.length })}
        </Button>
      )}
      {may('placing.close') && (
        <Button
          size="small"
          icon={Eye}
          onClick={() =>
            void act({ type: 'placing.close', placing: placing.id }).then(isShown => isShown && onShow())
          }
        >
          {t('placings.show')}
        </Button>
      )}
      {isPlacing && (
        <Suspense>
          <PlacingDialog placing={placing} onClose={() => setPlacing(false)} />
        </Suspense>
      )}
    </AskBar>
  )
}
