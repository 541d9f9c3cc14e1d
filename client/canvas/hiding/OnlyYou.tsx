import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './OnlyYou.module.css'

/** At the corner of a note that nobody else sees yet. */
export function OnlyYou() {
  const { t } = useTranslation()
  return (
    <span className={styles.badge} role="img" aria-label={t('hiding.onlyYou')} title={t('hiding.onlyYou')}>
      <EyeOff aria-hidden size={12} />
    </span>
  )
}
