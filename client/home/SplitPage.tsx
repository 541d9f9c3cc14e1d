import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { LanguageMenu } from './LanguageMenu.tsx'
import { Logo } from './Logo.tsx'
import styles from './SplitPage.module.css'

/** A page outside of rooms: what to do at the left, and on wide screens something to look at beside it. */
export function SplitPage({ children, side }: { children: ReactNode; side?: ReactNode }) {
  return (
    <div className={styles.page} data-alone={side ? undefined : true}>
      <div className={styles.half}>
        <header className={styles.brand}>
          <Link to="/" className={styles.name}>
            <Logo size={24} />
            Rotunda
          </Link>
          <LanguageMenu />
        </header>
        <main className={styles.content}>{children}</main>
      </div>
      {side && <div className={styles.side}>{side}</div>}
    </div>
  )
}
