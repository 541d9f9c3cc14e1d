import type { DecisionForm } from '../boardContext.ts'
import styles from './BallotsPanel.module.css'
import { useBallotsParts } from './BallotsPanel.tsx'

/** The same within the panel of a session. */
export function BallotsTab({ form }: { form: DecisionForm | undefined }) {
  const { body, foot } = useBallotsParts(form)
  return (
    <>
      {body}
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </>
  )
}
