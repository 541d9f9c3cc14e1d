import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard, type Panel } from '../boardContext.ts'
import { AskBar } from '../hints/AskBar.tsx'
import styles from './LookBackBar.module.css'
import { useLookBack } from './useLookBack.ts'

/** Above the notes while it is time to look back, where the action items are not seen already. */
export function LookBackBar() {
  const { t } = useTranslation()
  const { board, panel, setPanel } = useBoard()
  const { items, said, since, isOn } = useLookBack(board)
  if (!isOn || shows(panel, since !== undefined)) return null
  return (
    <AskBar icon={History} aria-label={t('lookBack.list')} data-look-back>
      <div className={styles.words}>
        <strong>{t('lookBack.open', { count: items.length })}</strong>
        <output>{t('lookBack.answered', { said, of: items.length })}</output>
      </div>
      <Button size="small" onClick={() => setPanel({ kind: 'lookBack' })}>
        {t('lookBack.show')}
      </Button>
    </AskBar>
  )
}

/** In the agenda they stand with their step. */
const shows = (panel: Panel | undefined, isStep: boolean) =>
  panel?.kind === 'lookBack' ||
  (isStep && panel?.kind === 'session' && (panel.tab === undefined || panel.tab === 'agenda'))
