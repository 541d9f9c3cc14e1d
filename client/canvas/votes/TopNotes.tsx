import { ArrowUpRight, Grid2x2, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { noteKey } from '#shared/canvas/document.ts'
import { initiativesByNote } from '#shared/initiatives/select.ts'
import type { Vote } from '#shared/votes/model.ts'
import { topOf } from '#shared/votes/select.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { useBoard } from '../boardContext.ts'
import { useShowVotes } from './useShowVotes.ts'
import styles from './TopNotes.module.css'

const counts = ['1', '2', '3', '5', '10'] as const

/** What is done with the notes that got most: an initiative each, or another round. Who shares the last place is in. */
export function TopNotes({ vote }: { vote: Vote }) {
  const { board } = useBoard()
  const showVotes = useShowVotes()
  const { t } = useTranslation()
  const may = useMay()
  const room = useRoomConnection()
  const [count, setCount] = useState<(typeof counts)[number]>('3')
  const [isBusy, setBusy] = useState(false)
  const notes = topOf(vote, Number(count)).flatMap(({ note, excerpt }) =>
    excerpt === undefined ? [] : [note],
  )

  async function promote(): Promise<void> {
    const view = room.view()
    const promoted = view.status === 'ready' ? initiativesByNote(view.state) : new Map()
    const fresh = notes.filter(note => !promoted.has(noteKey(board.id, note)))
    if (fresh.length === 0) return void toast.info(t('votes.promotedAlready'))
    setBusy(true)
    let made = 0
    try {
      for (const note of fresh) {
        await room.ask({ type: 'initiative.promote', sources: [{ board: board.id, note }] })
        made++
      }
    } catch (error) {
      tellProblem(error)
    }
    setBusy(false)
    if (made > 0) toast.success(t('votes.promoted', { count: made }))
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
      <Button size="small" icon={ArrowUpRight} busy={isBusy} onClick={() => void promote()}>
        {t('votes.promote')}
      </Button>
      {may('vote.open') && (
        <Button size="small" icon={RotateCcw} onClick={() => showVotes({ kind: 'dots', notes })}>
          {t('votes.again')}
        </Button>
      )}
      {may('placing.open') && (
        <Button size="small" icon={Grid2x2} onClick={() => showVotes({ kind: 'placing', notes })}>
          {t('placings.title')}
        </Button>
      )}
    </div>
  )
}
