import { X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { IconButton } from '../controls/IconButton.tsx'
import { PanelFoot } from './PanelFoot.tsx'
import styles from './SidePanel.module.css'

interface SidePanelProps extends Omit<ComponentProps<'aside'>, 'className'> {
  label: string
  /** Its name, and what can be done with all of it. */
  head: ReactNode
  foot?: ReactNode
  closeLabel: string
  onClose: () => void
}

/** Beside a board, or a sheet over it: fills the place it is given. What is between head and foot scrolls by itself. */
export function SidePanel({ label, head, foot, closeLabel, onClose, children, ...props }: SidePanelProps) {
  return (
    <aside {...props} className={styles.panel} aria-label={label}>
      <header className={styles.head}>
        {head}
        <IconButton
          className={styles.close}
          label={closeLabel}
          icon={X}
          size="small"
          side="left"
          onClick={onClose}
        />
      </header>
      {children}
      {foot && <PanelFoot>{foot}</PanelFoot>}
    </aside>
  )
}
