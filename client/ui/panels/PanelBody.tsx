import type { ReactNode } from 'react'
import styles from './PanelBody.module.css'

/** The parts of a panel, one below the other; they scroll where there are many. */
export function PanelBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>
}
