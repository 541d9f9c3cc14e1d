import { useTranslation } from 'react-i18next'
import type { Fist } from '#shared/fists/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import styles from '../ballots/ballot.module.css'
import { RemoveBallot } from '../ballots/RemoveBallot.tsx'
import { HandsShown } from './HandsShown.tsx'

/** The hands of a question that is over, in the panel. */
export function FistResults({ fist, isFirst }: { fist: Fist; isFirst: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const session = useRoom(({ state }) => fist.session && state.sessions[fist.session]?.title)
  return (
    <details className={styles.over} open={isFirst} data-hands={fist.id}>
      <summary>
        <h3>{fist.question ?? t('fists.title')}</h3>
        {fist.anonymous && <span className={styles.quiet}>{t('votes.anonymous')}</span>}
        {session && <span className={styles.quiet}>{t('fists.session', { title: session })}</span>}
      </summary>
      <HandsShown fist={fist} />
      {may('fist.remove') && (
        <div className={styles.foot}>
          <RemoveBallot
            label={t('fists.remove')}
            title={t('fists.removeTitle')}
            text={t('fists.removeText')}
            onRemove={() => void act({ type: 'fist.remove', fist: fist.id })}
          />
        </div>
      )}
    </details>
  )
}
