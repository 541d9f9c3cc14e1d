import type { ReactNode } from 'react'
import styles from './FilledPage.module.css'
import { PageHeader } from './PageHeader.tsx'

interface FilledPageProps {
  title: string
  /** How many there are of what it shows; undefined while there is nothing. */
  count: ReactNode
  /** What can be done with all of it. */
  actions: ReactNode
  children: ReactNode
}

/** A page as high as the window: not it scrolls, but the parts of it. */
export function FilledPage({ title, count, actions, children }: FilledPageProps) {
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <>
            {title} {count !== undefined && <span className={styles.count}>{count}</span>}
          </>
        }
      >
        {actions}
      </PageHeader>
      {children}
    </div>
  )
}
