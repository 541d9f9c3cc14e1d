import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionItem } from '#shared/initiatives/actions.ts'
import type { Initiative, Outcome } from '#shared/initiatives/model.ts'
import { ReasonDialog } from '../../initiatives/status/ReasonDialog.tsx'
import { useAct } from '../../room/useAct.ts'
import { LookBackItem } from './LookBackItem.tsx'
import styles from './LookBackList.module.css'

/** The actions of the last retrospective, one by one: everybody sees what is said of each at once. */
export function LookBackList({ board, items }: { board: string; items: readonly ActionItem[] }) {
  const { t } = useTranslation()
  const act = useAct()
  const [dropping, setDropping] = useState<Initiative>()
  const steady = useSteady(items)
  const say = ({ id: initiative }: Initiative, outcome: Outcome, reason?: string) =>
    act({ type: 'initiative.lookBack', initiative, board, outcome, reason })
  return (
    <>
      <ul className={styles.list} aria-label={t('lookBack.list')}>
        {steady.map(item => (
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
          title={t('lookBack.dropTitle')}
          onLeave={() => setDropping(undefined)}
          onConfirm={async reason => {
            if (await say(dropping, 'dropped', reason)) setDropping(undefined)
          }}
        />
      )}
    </>
  )
}

/** As they stood when the list was opened: none moves away under the pointer because something was said of it. */
function useSteady(items: readonly ActionItem[]): ActionItem[] {
  const [opened] = useState(() => items.map(({ initiative }) => initiative.id))
  const placeOf = ({ initiative }: ActionItem) => {
    const place = opened.indexOf(initiative.id)
    return place < 0 ? opened.length : place
  }
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}
