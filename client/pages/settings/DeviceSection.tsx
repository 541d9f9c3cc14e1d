import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { clearAll, countAll } from '../../room/kept/keptDatabase.ts'
import { forgetAll } from '../../ui/browser/remembered.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import fields from './Fields.module.css'

/** What this browser keeps: changes that wait for the server, and what it remembers for people's comfort. */
export function DeviceSection() {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [count, setCount] = useState(0)
  const [isCleared, setCleared] = useState(false)
  useEffect(() => {
    countAll().then(setCount, () => undefined) // there is no storage
  }, [isAsking, isCleared])

  async function clear(): Promise<void> {
    forgetAll()
    await clearAll().catch(() => undefined)
    setCleared(true)
    toast.success(t('device.cleared'))
  }

  return (
    <div className={fields.fields}>
      {count > 0 && <Notice tone="warning">{t('device.waiting', { count })}</Notice>}
      <div>
        <Button onClick={() => setAsking(true)}>{t('device.clear')}</Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('device.clearTitle')}
        description={
          <>
            {count > 0 && <p>{t('device.clearLoses', { count })}</p>}
            <p>{t('device.clearText')}</p>
          </>
        }
        confirmLabel={t('device.clear')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void clear()}
      />
    </div>
  )
}
