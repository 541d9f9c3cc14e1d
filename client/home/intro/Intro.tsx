import type { ReactNode } from 'react'
import styles from './Intro.module.css'

/** The head of a page outside of rooms, and what stands below it. */
export function Intro({ title, lead, children }: { title: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
    </>
  )
}
