import { Focus, Users } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goesAfterMs } from '#shared/gathering/model.ts'
import { useMe, useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useLeft } from '../clock/useLeft.ts'
import { Banner } from '../Banner.tsx'
import banner from '../Banner.module.css'
import type { CallToAll } from './call.ts'
import { useArrive } from './useArrive.ts'

/** Whoever writes then is not torn away: the way there stays open for so long. Milliseconds. */
const waitsMs = 60_000

/** Everybody is asked to somewhere: how long until it happens, and the way to stay. */
export function CallBanner({ call, onEnd }: { call: CallToAll; onEnd: () => void }) {
  const { t } = useTranslation()
  const { serverNow } = useRoomConnection()
  const me = useMe()
  const act = useAct()
  const { by, to } = call
  const name = useRoom(({ state }) => state.people[by]?.name ?? '')
  const title = useRoom(({ state }) => state.boards[to.board]?.title ?? '')
  const { here, arrive } = useArrive()
  const [isWaiting, setWaiting] = useState(false)
  const goesAt = Date.parse(call.at) + goesAfterMs
  const clock = useMemo(
    () => ({ state: 'running' as const, endsAt: new Date(goesAt).toISOString() }),
    [goesAt],
  )
  const left = Math.max(0, useLeft(clock))
  const isMine = by === me.id
  const isElsewhere = here !== to.board

  const go = () => {
    // Whoever asks everybody to themselves is there.
    if (!isMine || to.note !== undefined) arrive({ ...to, by })
    onEnd()
  }
  const goWhenDue = useEffectEvent(() => {
    if (!isMine && isWriting()) setWaiting(true)
    else go()
  })
  const giveUp = useEffectEvent(onEnd)
  useEffect(() => {
    const due = setTimeout(goWhenDue, Math.max(0, goesAt - serverNow()))
    const over = setTimeout(giveUp, Math.max(0, goesAt - serverNow()) + waitsMs)
    return () => {
      clearTimeout(due)
      clearTimeout(over)
    }
  }, [goesAt, serverNow])

  const words = isMine
    ? t(to.note === undefined ? 'together.call.toYou' : 'together.call.yourNote')
    : to.note !== undefined
      ? t('together.call.note', { name })
      : t(isElsewhere ? 'together.call.elsewhere' : 'together.call.here', { name, title })
  const Icon = to.note === undefined ? Users : Focus
  return (
    <Banner data-call>
      <Icon aria-hidden />
      <output>{words}</output>
      {!isWaiting && (
        <strong className={banner.time} role="timer" aria-label={t('together.call.left')}>
          {left}
        </strong>
      )}
      {isMine ? (
        <Button size="small" onClick={() => void act({ type: 'gathering.callOff' })}>
          {t('together.call.off')}
        </Button>
      ) : (
        <>
          {isWaiting && (
            <Button size="small" tone="primary" onClick={go}>
              {t('together.call.go')}
            </Button>
          )}
          <Button size="small" onClick={onEnd}>
            {t('together.call.stay')}
          </Button>
        </>
      )}
    </Banner>
  )
}

const writing = 'input, textarea, [contenteditable="true"], [role="dialog"], [role="alertdialog"]'

/** In the middle of a sentence, or of a form. */
const isWriting = () => document.activeElement?.closest(writing) != null
