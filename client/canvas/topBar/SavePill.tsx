import { Check, CloudOff, Hourglass, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../boardContext.ts'
import styles from './SavePill.module.css'
import { useObservable } from '../sync/useObservable.ts'

/** Whether what was written is on the server's disk. Says so itself when it is not; a screen reader hears both. */
export function SavePill() {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const status = useObservable(connection.status)
  if (status.phase !== 'ready') return null
  const { save, pending, keptIn } = status
  return (
    <output className={styles.pill} data-save={save}>
      {save === 'saved' && <Check aria-hidden />}
      {save === 'saving' && <RefreshCw aria-hidden />}
      {save === 'held' && <Hourglass aria-hidden />}
      {save === 'offline' && <CloudOff aria-hidden />}
      <span>
        {save === 'offline' && pending > 0
          ? t(keptIn === 'device' ? 'canvas.save.offlineChanges' : 'canvas.save.offlineInTab', {
              count: pending,
            })
          : t(`canvas.save.${save}`, { count: pending })}
      </span>
    </output>
  )
}
