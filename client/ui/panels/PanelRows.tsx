import type { ReactNode } from 'react'
import styles from './PanelRows.module.css'

/** The rows of a panel, some under headings; they scroll where there are many. */
export function PanelRows({ children }: { children: ReactNode }) {
  return <div className={styles.rows}>{children}</div>
}
