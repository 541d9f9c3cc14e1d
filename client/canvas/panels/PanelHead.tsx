import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Count } from '../../ui/marks/Count.tsx'
import { useBoard } from '../boardContext.ts'
import styles from './BoardPanel.module.css'

/** The head of a panel that lists things of the board: what, how many, and how to close it. */
export function PanelHead({ title, count }: { title: string; count?: number }) {
  const { setPanel } = useBoard()
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <h2>{title}</h2>
      {count !== undefined && <Count value={count} />}
      <IconButton
        className={styles.close}
        label={t('canvas.closePanel')}
        icon={X}
        size="small"
        side="left"
        onClick={() => setPanel(undefined)}
      />
    </header>
  )
}
