import { ArrowUpRight, Grid2x2, RotateCcw } from 'lucide-react'
import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { useMay } from '../../../room/usePeople.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { useShowBallots } from '../../ballots/useShowBallots.ts'
import { useBoard } from '../../boardContext.ts'
import { BadgeContext, useMade } from '../../promote/badges.ts'
import styles from './TopNotes.module.css'
import { toPromote, type Topic } from './topics.ts'

const counts = ['1', '2', '3', '5', '10'] as const

/** The note that stands for it, where notes are placed one by one. */
const firstOf = ({ notes: [first] }: Topic) => (first ? [first.id] : [])

/** What is done with the notes that got most: an initiative each, or another round. Who shares the last place is in. */
export function TopNotes({ all }: { all: readonly Topic[] }) {
  const { setDialog } = useBoard()
  const showBallots = useShowBallots()
  const { t } = useTranslation()
  const may = useMay()
  const badges = useContext(BadgeContext)?.badges
  const made = useMade()
  const [count, setCount] = useState<(typeof counts)[number]>('3')
  const topics = all.filter(({ ranked, notes }) => ranked.rank <= Number(count) && notes.length > 0)
  const notes = topics.flatMap(topic => topic.notes.map(({ id }) => id))
  const tied = { count: topics.length, last: count }

  function promote(): void {
    if (notes.every(id => badges?.get().has(id))) toast.info(t(`promoting.${made}.already`))
    else setDialog({ kind: 'promote', notes: toPromote(topics) })
  }

  if (!may('initiative.promote')) return null
  return (
    <div className={styles.top}>
      <Select
        tone="quiet"
        label={t('votes.top')}
        value={count}
        onChange={setCount}
        options={counts.map(value => ({ value, label: value }))}
      />
      <Button size="small" icon={ArrowUpRight} onClick={promote}>
        {t(`promoting.${made}.promoteThem`)}
      </Button>
      {may('vote.open') && (
        <Button size="small" icon={RotateCcw} onClick={() => showBallots({ kind: 'dots', notes })}>
          {t('votes.again')}
        </Button>
      )}
      {may('placing.open') && (
        <Button
          size="small"
          icon={Grid2x2}
          onClick={() => showBallots({ kind: 'placing', notes: topics.flatMap(firstOf) })}
        >
          {t('placings.title')}
        </Button>
      )}
      {topics.length > Number(count) && (
        <p className={styles.tied}>{count === '1' ? t('votes.tiedFirst', tied) : t('votes.tiedIn', tied)}</p>
      )}
    </div>
  )
}
