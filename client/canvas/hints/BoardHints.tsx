import { Eye, Footprints, HardDrive, MousePointerClick, TriangleExclamationPoint } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { hidingsOn } from '#shared/sessions/writing.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { bannerPlace } from '../../sessions/bannerPlace.ts'
import { useSession } from '../../sessions/useSession.ts'
import { COARSE, useMediaQuery } from '../../ui/browser/useMediaQuery.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './BoardHints.module.css'
import { FistBar } from '../fists/FistBar.tsx'
import { HiddenWriting } from '../hiding/HiddenWriting.tsx'
import { useBoard } from '../boardContext.ts'
import { LookBackBar } from '../lookBack/LookBackBar.tsx'
import { StepHint } from '../session/StepHint.tsx'
import { useStepHint } from '../session/useStepHint.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { FollowedAway } from '../together/FollowedAway.tsx'
import { PresentBar } from '../together/PresentBar.tsx'
import { PlacingBar } from '../placings/PlacingBar.tsx'
import { useVoteBar, VoteBar } from '../votes/VoteBar.tsx'
import { useObservable } from '../sync/useObservable.ts'
import { useAccess } from '../useAccess.ts'

const placeBanners = (element: HTMLElement | null) => (element ? bannerPlace(element) : undefined)

/** What a person should know before they try: that they only watch, how a first note is made, what is missing. */
export function BoardHints({ editor }: { editor: Editor }) {
  const { board, watching, connection, setPanel } = useBoard()
  const isVisiting = useAccess(board) === 'add'
  const isFacilitator = useMe().role === 'facilitator'
  const { t } = useTranslation()
  const isTouch = useMediaQuery(COARSE)
  // A session says itself what to do.
  const isLed = useSession() !== undefined
  const hint = useStepHint()
  const line = hint?.kind === 'here' ? hint.instruction : undefined
  const isHidden = useRoom(({ state }) => hidingsOn(state, board.id).length > 0)
  const bar = useVoteBar()
  // What came of a vote says nothing of what another step asks.
  const isVoting =
    bar !== undefined && (bar.kind !== 'over' || (hint?.kind === 'here' && hint.mode === 'vote'))
  // Where another bar says how it stands, it says as well what to do.
  const isSaid = line !== undefined && (isHidden || isVoting)
  const unshown = useObservable(connection.quarantine).length
  const isEmpty = useValue('no notes', () => !editor.getCurrentPageShapes().some(isSticky), [editor])
  return (
    <div className={styles.hints}>
      <div className={styles.banners} ref={placeBanners} />
      <PresentBar editor={editor} />
      <FollowedAway editor={editor} />
      <HiddenWriting instruction={line} />
      {!isSaid && <StepHint />}
      <LookBackBar />
      <FistBar />
      <VoteBar instruction={isHidden ? undefined : line} />
      <PlacingBar />
      {watching && (
        <output className={styles.hint}>
          {watching === 'full' ? <HardDrive aria-hidden /> : <Eye aria-hidden />}
          {t(`canvas.watching.${watching}`)}
          {watching === 'outdated' && (
            <Button size="small" tone="quiet" onClick={() => location.reload()}>
              {t('common.refresh')}
            </Button>
          )}
        </output>
      )}
      {isVisiting && (
        <output className={styles.hint}>
          <Footprints aria-hidden />
          {t('canvas.visiting.hint')}
        </output>
      )}
      {unshown > 0 && (
        <output className={styles.hint}>
          <TriangleExclamationPoint aria-hidden />
          {t('canvas.quarantined', { count: unshown })}
          <Button size="small" tone="quiet" onClick={() => location.reload()}>
            {t('canvas.reload')}
          </Button>
          {isFacilitator && (
            <Button size="small" tone="quiet" onClick={() => setPanel({ kind: 'setAside' })}>
              {t('setAside.show')}
            </Button>
          )}
        </output>
      )}
      {isEmpty && !watching && !isLed && (
        <p className={styles.hint} data-quiet>
          <MousePointerClick aria-hidden />
          {t(isTouch ? 'hands.hint' : 'canvas.hint')}
        </p>
      )}
    </div>
  )
}
