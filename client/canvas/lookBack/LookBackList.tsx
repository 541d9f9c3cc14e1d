import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionItem } from '#shared/initiatives/actions.ts'
import type { Initiative, Outcome } from '#shared/initiatives/model.ts'
import { ReasonDialog } from '../../initiatives/status/ReasonDialog.tsx'
import { useAct } from '../../room/useAct.ts'
import { LookBackItem } from './LookBackItem.tsx'
import styles from './LookBackList.module.css'

/** The action items of the last retrospective, one by one: everybody sees what is said of each at once. */
export function LookBackList({ board, items }: { board: string; items: readonly ActionItem[] }) {
  const { t } = useTranslation()
  const act = useAct()
  const [dropping, setDropping] = useState<Initiative>()
  const say = ({ id: initiative }: Initiative, outcome: Outcome, reason?: string) =>
    act({ type: 'initiative.lookBack', initiative, board, outcome, reason })
  return (
    <>
      <ul className={styles.list} aria-label={t('lookBack.list')}>
        {items.map(item => (
          <LookBackItem
            key={item.initiative.id}
            item={item}
            board={board}
            onSay={outcome => void say(item.initiative, outcome)}
            onDrop={() => setDropping(item.initiative)}
          />
        ))}
      </ul>
      {dropping && (
        <ReasonDialog
          initiative={dropping}
          status="cancelled"
          onLeave={() => setDropping(undefined)}
          onConfirm={async reason => {
            if (await say(dropping, 'dropped', reason)) setDropping(undefined)
          }}
        />
      )}
    </>
  )
}
