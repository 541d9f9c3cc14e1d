import { Eye, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fist } from '#shared/fists/model.ts'
import { closedFists, isOfNow, openFist } from '#shared/fists/select.ts'
import { useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { NARROW, useMediaQuery } from '../../ui/browser/useMediaQuery.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { useBoard } from '../boardContext.ts'
import { Fingers } from './Fingers.tsx'
import styles from './FistBar.module.css'
import { HandsShown } from './HandsShown.tsx'
import { useFistTurnout } from './useFistTurnout.ts'

/** Hands that were shown so long ago are looked up in the panel. Milliseconds. */
const freshMs = 600_000

/** Of this visit; whoever comes again in time sees them again. */
const hidden = new Set<string>()

/** Above the notes, on every board of the room: the question that is open, and for a while the hands that were shown, no longer than the session goes. */
export function FistBar() {
  const room = useRoomConnection()
  const open = useRoom(({ state }) => openFist(state))
  const { board } = useBoard()
  const newest = useRoom(({ state }) => {
    const [last] = closedFists(state)
    return last && isOfNow(last, state, board) ? last : undefined
  })
  const [, hide] = useState('')
  if (open) return <OpenBar fist={open} />
  const isFresh = newest?.outcome && room.serverNow() - Date.parse(newest.outcome.at) < freshMs
  if (!newest || !isFresh || hidden.has(newest.id)) return null
  return (
    <ShownBar
      fist={newest}
      onHide={() => {
        hidden.add(newest.id)
        hide(newest.id)
      }}
    />
  )
}

function OpenBar({ fist }: { fist: Fist }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const { people, of } = useFistTurnout(fist)
  const { panel, setPanel } = useBoard()
  const isPhone = useMediaQuery(NARROW)
  // There the panel of the session lies over what is asked.
  const putAway = useEffectEvent(() => {
    if (panel?.kind === 'session') setPanel(undefined)
  })
  useEffect(() => {
    if (isPhone) putAway()
  }, [fist.id, isPhone])
  const mayShow = may('fist.answer')
  return (
    <section className={styles.bar} aria-label={t('fists.title')} data-fist={fist.id}>
      <div className={styles.words}>
        <h2>{fist.question ?? t('fists.untitled')}</h2>
        <span>{t(fist.anonymous ? 'votes.anonymous' : 'votes.named')}</span>
      </div>
      <div className={styles.row}>
        {mayShow ? <Fingers fist={fist} /> : <span>{t('fists.watching')}</span>}
        <output className={styles.turnout}>{t('votes.voted', { people, of })}</output>
        {may('fist.close') && (
          <Button
            size="small"
            tone={panel?.kind === 'session' ? 'plain' : 'primary'}
            icon={Eye}
            onClick={() => void act({ type: 'fist.close', fist: fist.id })}
          >
            {t('fists.show')}
          </Button>
        )}
      </div>
    </section>
  )
}

function ShownBar({ fist, onHide }: { fist: Fist; onHide: () => void }) {
  const { t } = useTranslation()
  return (
    <section className={styles.bar} aria-label={t('fists.title')} data-shown={fist.id}>
      <div className={styles.words}>
        <h2>{fist.question ?? t('fists.untitled')}</h2>
        <IconButton label={t('fists.close')} icon={X} size="small" side="left" onClick={onHide} />
      </div>
      <HandsShown fist={fist} />
    </section>
  )
}
