import { useTranslation } from 'react-i18next'
import { useBoard } from '../boardContext.ts'
import { LookBackList } from './LookBackList.tsx'
import styles from './LookBackList.module.css'
import { useLookBack } from './useLookBack.ts'

/** In the agenda, below the step that looks back. */
export function LookBackStep() {
  const { t } = useTranslation()
  const { board } = useBoard()
  const { items, said, since } = useLookBack(board)
  if (since === undefined) return null
  return (
    <section className={styles.step} aria-label={t('lookBack.list')}>
      <p className={styles.about}>
        {t('lookBack.title')}
        <output>{t('lookBack.answered', { said, of: items.length })}</output>
      </p>
      <LookBackList board={board.id} items={items} />
    </section>
  )
}
