import { WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/states/Notice.tsx'
import styles from './Offline.module.css'
import { useRoom } from '../../room/RoomContext.tsx'

/** Says that what is shown may be old, once the connection has been gone for a moment. */
export function Offline() {
  const { t } = useTranslation()
  const isLive = useRoom(room => room.isLive)
  const isLost = useLasting(!isLive, 1_500)
  if (!isLost) return null
  return (
    <div className={styles.offline}>
      <Notice tone="warning" icon={WifiOff}>
        {t('common.offline')}
      </Notice>
    </div>
  )
}

/** True once `isSo` has been true for so many milliseconds. */
function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setLasted(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLasted(false)
    }
  }, [isSo, milliseconds])
  return isSo && hasLasted
}
