import { Check, CircleDashed, History, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ActionItem } from '#shared/initiatives/actions.ts'
import { outcomeAt } from '#shared/initiatives/lookBack.ts'
import type { Outcome } from '#shared/initiatives/model.ts'
import { OwnerButton } from '../../initiatives/owner/OwnerButton.tsx'
import { DueField } from '../../initiatives/properties/DueField.tsx'
import { StatusBadge } from '../../initiatives/status/StatusIcon.tsx'
import { useMayEditThis } from '../../initiatives/useRights.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import { useBoard } from '../boardContext.ts'
import styles from './LookBackItem.module.css'

interface LookBackItemProps {
  item: ActionItem
  /** Of the retrospective that looks back. */
  board: string
  onSay: (outcome: Exclude<Outcome, 'dropped'>) => void
  /** Asks for the reason first. */
  onDrop: () => void
}

/** One action item: what it is, who has it, until when, how often it has slipped, and what is said of it now. */
export function LookBackItem({
  item: { initiative, slipped, from },
  board,
  onSay,
  onDrop,
}: LookBackItemProps) {
  const { t } = useTranslation()
  const { setPanel } = useBoard()
  const mayEdit = useMayEditThis(initiative)
  const origin = useRoom(({ state }) => state.boards[from]?.title ?? '')
  const outcome = outcomeAt(initiative, board)
  const { id, title, status, reason } = initiative
  return (
    <li className={styles.item} data-action={id} data-outcome={outcome}>
      <button
        type="button"
        className={styles.title}
        title={t('lookBack.from', { board: origin })}
        onClick={() => setPanel({ kind: 'initiative', initiative: id })}
      >
        {title}
      </button>
      <div className={styles.marks}>
        <StatusBadge status={status} />
        {slipped > 0 && (
          <span title={t('lookBack.slippedAbout', { count: slipped })}>
            <Badge tone="warning" icon={History}>
              {t('lookBack.slipped', { count: slipped })}
            </Badge>
          </span>
        )}
      </div>
      {reason !== undefined && <p className={styles.reason}>{reason}</p>}
      <div className={styles.owner}>
        <OwnerButton initiative={initiative} />
        <DueField initiative={initiative} />
      </div>
      {mayEdit && (
        <div className={styles.say} role="group" aria-label={t('lookBack.what', { title })}>
          <Button
            size="small"
            {...(outcome === 'done' && { icon: Check })}
            aria-pressed={outcome === 'done'}
            onClick={() => outcome !== 'done' && onSay('done')}
          >
            {t('lookBack.done')}
          </Button>
          <Button
            size="small"
            {...(outcome === 'open' && { icon: CircleDashed })}
            aria-pressed={outcome === 'open'}
            onClick={() => outcome !== 'open' && onSay('open')}
          >
            {t('lookBack.still')}
          </Button>
          <Button
            size="small"
            {...(outcome === 'dropped' && { icon: X })}
            aria-pressed={outcome === 'dropped'}
            onClick={() => outcome !== 'dropped' && onDrop()}
          >
            {t(outcome === 'dropped' ? 'lookBack.drop' : 'lookBack.dropAsk')}
          </Button>
        </div>
      )}
    </li>
  )
}
