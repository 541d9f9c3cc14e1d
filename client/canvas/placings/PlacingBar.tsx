import { Eye, Grid2x2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placing } from '#shared/placings/model.ts'
import { openPlacingOn } from '#shared/placings/select.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'
import { AskBar } from '../hints/AskBar.tsx'
import { PlacingDialog } from './later.ts'
import styles from './PlacingBar.module.css'
import { usePlacingTurnout } from './usePlacingTurnout.ts'

/** Above the notes while people place some of them by impact and effort. */
export function PlacingBar() {
  const { board } = useBoard()
  const open = useRoom(({ state }) => openPlacingOn(state, board.id))
  return open ? <OpenBar key={open.id} placing={open} /> : null
}

function OpenBar({ placing }: { placing: Placing }) {
  const { t } = useTranslation()
  const { board, panel, setPanel } = useBoard()
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
            void act({ type: 'placing.close', placing: placing.id }).then(
              isShown => isShown && panel?.kind !== 'votes' && setPanel({ kind: 'votes' }),
            )
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
