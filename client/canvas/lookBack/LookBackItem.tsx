import { Check, CircleDashed, History, X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionItem } from '#shared/initiatives/actions.ts'
import { answersSince, outcomeAt } from '#shared/initiatives/lookBack.ts'
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
  const outcome = useRoom(({ state }) =>
    outcomeAt(initiative, board, answersSince(state, state.boards[board])),
  )
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
        <StatusBadge status={status} of="action" />
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
          <Answer icon={Check} isGiven={outcome === 'done'} onGive={() => onSay('done')}>
            {t('lookBack.done')}
          </Answer>
          <Answer icon={CircleDashed} isGiven={outcome === 'open'} onGive={() => onSay('open')}>
            {t('lookBack.still')}
          </Answer>
          <Answer icon={X} isGiven={outcome === 'dropped'} onGive={onDrop}>
            {t(outcome === 'dropped' ? 'lookBack.drop' : 'lookBack.dropAsk')}
          </Answer>
        </div>
      )}
    </li>
  )
}

interface AnswerProps {
  /** Shown where it is given. */
  icon: LucideIcon
  isGiven: boolean
  onGive: () => void
  children: ReactNode
}

/** One of the three; the one that is given stays pressed. */
function Answer({ icon, isGiven, onGive, children }: AnswerProps) {
  return (
    <Button
      size="small"
      {...(isGiven && { icon })}
      aria-pressed={isGiven}
      onClick={() => !isGiven && onGive()}
    >
      {children}
    </Button>
  )
}
