import type { Initiative } from '#shared/initiatives/model.ts'
import { OwnerButton } from '../../initiatives/owner/OwnerButton.tsx'
import { DueField } from '../../initiatives/properties/DueField.tsx'
import { useBoard } from '../boardContext.ts'
import styles from './ActionStep.module.css'

/** An action of this board: whose it is and by when, to be said on the spot. */
export function ActionRow({ initiative }: { initiative: Initiative }) {
  const { setPanel } = useBoard()
  const { id, title } = initiative
  return (
    <li className={styles.action} data-action={id}>
      <button type="button" onClick={() => setPanel({ kind: 'initiative', initiative: id })}>
        {title}
      </button>
      <div className={styles.charge}>
        <OwnerButton initiative={initiative} />
        <DueField initiative={initiative} />
      </div>
    </li>
  )
}
