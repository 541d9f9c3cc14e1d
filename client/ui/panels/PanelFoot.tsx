import type { ReactNode } from 'react'
import styles from './PanelFoot.module.css'

/** What stays in view below a panel: the next thing to press. */
export function PanelFoot({ children }: { children: ReactNode }) {
  return <footer className={styles.foot}>{children}</footer>
}
