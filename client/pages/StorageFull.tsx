import { HardDrive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../room/RoomContext.tsx'
import { Notice } from '../ui/states/Notice.tsx'
import styles from './layout/Offline.module.css'

/** Says why nothing can be changed, as long as the server can store nothing. */
export function StorageFull() {
  const { t } = useTranslation()
  const isFull = useRoom(room => room.isFull)
  if (!isFull) return null
  return (
    <div className={styles.offline}>
      <Notice tone="danger" icon={HardDrive}>
        {t('common.storageFull')}
      </Notice>
    </div>
  )
}
