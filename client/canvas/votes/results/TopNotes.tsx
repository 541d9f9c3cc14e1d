import { ArrowUpRight, Grid2x2, RotateCcw } from 'lucide-react'
import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import type { Vote } from '#shared/votes/model.ts'
import { topOf } from '#shared/votes/select.ts'
import { useMay } from '../../../room/usePeople.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { useShowBallots } from '../../ballots/useShowBallots.ts'
import { useBoard } from '../../boardContext.ts'
import { BadgeContext } from '../../promote/badges.ts'
import styles from './TopNotes.module.css'

const counts = ['1', '2', '3', '5', '10'] as const

/** What is done with the notes that got most: an initiative each, or another round. Who shares the last place is in. */
export function TopNotes({ vote }: { vote: Vote }) {
  const { connection, setDialog } = useBoard()
  const showBallots = useShowBallots()
  const { t } = useTranslation()
  const may = useMay()
  const badges = useContext(BadgeContext)?.badges
  const [count, setCount] = useState<(typeof counts)[number]>('3')
  const notes = topOf(vote, Number(count)).flatMap(({ note, excerpt }) =>
    excerpt === undefined ? [] : [note],
  )

  function promote(): void {
    const written = new Map(notesOf(connection.doc).map(note => [note.id, note]))
    const there = notes.flatMap(note => written.get(note) ?? [])
    if (there.every(({ id }) => badges?.get().has(id))) toast.info(t('votes.promotedAlready'))
    else setDialog({ kind: 'promote', notes: there })
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
        {t('votes.promote')}
      </Button>
      {may('vote.open') && (
        <Button size="small" icon={RotateCcw} onClick={() => showBallots({ kind: 'dots', notes })}>
          {t('votes.again')}
        </Button>
      )}
      {may('placing.open') && (
        <Button size="small" icon={Grid2x2} onClick={() => showBallots({ kind: 'placing', notes })}>
          {t('placings.title')}
        </Button>
      )}
      {notes.length > Number(count) && (
        <p className={styles.tied}>
          {count === '1'
            ? t('votes.tiedFirst', { count: notes.length })
            : t('votes.tiedIn', { count: notes.length, last: count })}
        </p>
      )}
    </div>
  )
}
