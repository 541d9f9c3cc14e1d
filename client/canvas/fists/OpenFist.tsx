import { useTranslation } from 'react-i18next'
import type { Fist } from '#shared/fists/model.ts'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import styles from '../ballots/ballot.module.css'
import { RemoveBallot } from '../ballots/RemoveBallot.tsx'
import { useFistTurnout } from './useFistTurnout.ts'

/** In the panel, the question that stands above the notes: how far it is, and how it is taken back. */
export function OpenFist({ fist }: { fist: Fist }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const { people, of } = useFistTurnout(fist)
  return (
    <section className={styles.open}>
      <h3>{fist.question ?? t('fists.title')}</h3>
      <p>{t('votes.voted', { people, of })}</p>
      {may('fist.remove') && (
        <RemoveBallot
          isOpen
          label={t('fists.discard')}
          title={t('fists.discardTitle')}
          text={t('fists.discardText')}
          onRemove={() => void act({ type: 'fist.remove', fist: fist.id })}
        />
      )}
    </section>
  )
}
