import type { ReactNode } from 'react'
import styles from './PageHeader.module.css'

/** The head of a page within a room: its name, and at the right what can be done. */
export function PageHeader({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className={styles.header}>
      <h1>{title}</h1>
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  )
}
