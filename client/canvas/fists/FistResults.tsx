import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fist } from '#shared/fists/model.ts'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import styles from './FistResults.module.css'
import { HandsShown } from './HandsShown.tsx'

/** The hands of a question that is over, in the panel. */
export function FistResults({ fist, isFirst }: { fist: Fist; isFirst: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const [isRemoving, setRemoving] = useState(false)
  return (
    <details className={styles.fist} open={isFirst} data-hands={fist.id}>
      <summary>
        <h3>{fist.question ?? t('fists.title')}</h3>
        {fist.anonymous && <span className={styles.quiet}>{t('votes.anonymous')}</span>}
      </summary>
      <HandsShown fist={fist} />
      {may('fist.remove') && (
        <div className={styles.foot}>
          <IconButton
            label={t('fists.remove')}
            icon={Trash2}
            size="small"
            side="left"
            onClick={() => setRemoving(true)}
          />
        </div>
      )}
      <ConfirmDialog
        open={isRemoving}
        onOpenChange={setRemoving}
        tone="danger"
        title={t('fists.removeTitle')}
        description={t('fists.removeText')}
        confirmLabel={t('fists.remove')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void act({ type: 'fist.remove', fist: fist.id })}
      />
    </details>
  )
}
