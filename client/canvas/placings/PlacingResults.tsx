import { Eye } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpen } from '#shared/ballots/secret.ts'
import type { Placing } from '#shared/placings/model.ts'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from '../ballots/ballot.module.css'
import { RemoveBallot } from '../ballots/RemoveBallot.tsx'
import { PlacedDialog } from './later.ts'
import { usePlacingTurnout } from './usePlacingTurnout.ts'

/** In the panel: what is being placed, or where it came to stand. */
export function PlacingResults({ placing }: { placing: Placing }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const { done, of } = usePlacingTurnout(placing)
  const [isLooking, setLooking] = useState(false)
  const isGoingOn = isOpen(placing)
  const away = isGoingOn
    ? {
        label: t('placings.discard.do'),
        title: t('placings.discard.title'),
        text: t('placings.discard.text'),
      }
    : { label: t('placings.remove.do'), title: t('placings.remove.title'), text: t('placings.remove.text') }
  return (
    <section className={styles.open} data-placed={placing.id}>
      <h3>{placing.title ?? t('placings.title')}</h3>
      <p className={styles.quiet}>
        {isGoingOn
          ? t('placings.turnout', { done, of })
          : t('placings.people', { count: placing.outcome?.people ?? 0 })}
        {placing.anonymous && ` · ${t('votes.anonymous')}`}
      </p>
      <div className={styles.buttons}>
        {!isGoingOn && (
          <Button size="small" icon={Eye} onClick={() => setLooking(true)}>
            {t('placings.look')}
          </Button>
        )}
        {may('placing.remove') && (
          <RemoveBallot
            {...away}
            onRemove={() => void act({ type: 'placing.remove', placing: placing.id })}
          />
        )}
      </div>
      {isLooking && (
        <Suspense>
          <PlacedDialog placing={placing} onClose={() => setLooking(false)} />
        </Suspense>
      )}
    </section>
  )
}
