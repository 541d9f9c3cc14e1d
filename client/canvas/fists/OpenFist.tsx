import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fist } from '#shared/fists/model.ts'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import styles from './FistResults.module.css'
import { useFistTurnout } from './useFistTurnout.ts'

/** In the panel, the question that stands above the notes: how far it is, and how it is taken back. */
export function OpenFist({ fist }: { fist: Fist }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const { people, of } = useFistTurnout(fist)
  const [isDiscarding, setDiscarding] = useState(false)
  return (
    <section className={styles.open}>
      <h3>{fist.question ?? t('fists.title')}</h3>
      <p>{t('votes.voted', { people, of })}</p>
      {may('fist.remove') && (
        <Button size="small" tone="quiet" onClick={() => setDiscarding(true)}>
          {t('fists.discard')}
        </Button>
      )}
      <ConfirmDialog
        open={isDiscarding}
        onOpenChange={setDiscarding}
        tone="danger"
        title={t('fists.discardTitle')}
        description={t('fists.discardText')}
        confirmLabel={t('fists.discard')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void act({ type: 'fist.remove', fist: fist.id })}
      />
    </section>
  )
}
