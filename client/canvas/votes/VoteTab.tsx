import type { DecisionForm } from '../boardContext.ts'
import styles from './VotesPanel.module.css'
import { useVotesParts } from './VotesPanel.tsx'

/** The same within the panel of a session. */
export function VoteTab({ form }: { form: DecisionForm | undefined }) {
  const { body, foot } = useVotesParts(form)
  return (
    <>
      {body}
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </>
  )
}
