import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Count } from '../../ui/marks/Count.tsx'
import { useBoard } from '../boardContext.ts'
import styles from './ListPanel.module.css'

interface ListPanelProps {
  title: string
  /** How many there are of what it lists. */
  count?: number | undefined
  foot?: ReactNode
  children: ReactNode
}

/** Beside the board: what it shows, how many of it, and how to close it. */
export function ListPanel({ title, count, foot, children }: ListPanelProps) {
  const { setPanel } = useBoard()
  const { t } = useTranslation()
  return (
    <aside className={styles.panel} aria-label={title}>
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
      {children}
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </aside>
  )
}
