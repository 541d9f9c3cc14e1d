import { CircleDot } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { closedVotesOn, openVoteOn } from '#shared/votes/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { useBoard } from '../boardContext.ts'
import { ListPanel } from '../panels/ListPanel.tsx'
import { numbersShown } from './numbersShown.ts'
import { OpenVote } from './OpenVote.tsx'
import { Results } from './Results.tsx'
import { StartVote } from './StartVote.tsx'
import styles from './VotesPanel.module.css'

/** What a new vote is to be about. */
export interface VoteForm {
  /** Only these notes: another round. */
  notes?: string[]
}

/** Beside the board: the vote that is open, and what came of those before. */
export function VotesPanel({ form }: { form: VoteForm | undefined }) {
  const { board, setPanel } = useBoard()
  const { t } = useTranslation()
  const may = useMay()
  const votes = useRoom(({ state }) => state.votes)
  const open = useMemo(() => openVoteOn({ votes }, board.id), [votes, board.id])
  const closed = useMemo(() => closedVotesOn({ votes }, board.id), [votes, board.id])
  const mayOpen = may('vote.open') && !board.archived
  const isAsking = form !== undefined && mayOpen && !open
  const start = mayOpen && !open && !isAsking && (
    <Button
      wide
      size="tall"
      tone={closed.length > 0 ? 'plain' : 'primary'}
      icon={CircleDot}
      onClick={() => setPanel({ kind: 'votes', form: {} })}
    >
      {t('votes.start')}
    </Button>
  )
  return (
    <ListPanel title={t('votes.title')} count={closed.length > 0 ? closed.length : undefined} foot={start}>
      <div className={styles.panel}>
        {isAsking && (
          <StartVote key={form.notes?.join()} notes={form.notes} onEnd={() => setPanel({ kind: 'votes' })} />
        )}
        {open && <OpenVote vote={open} />}
        {!isAsking && !open && closed.length === 0 && (
          <EmptyState>
            {t('votes.none')} {t('votes.noneHint')}
          </EmptyState>
        )}
        {closed.length > 0 && <Numbers />}
        {closed.map((vote, index) => (
          <Results key={vote.id} vote={vote} isFirst={index === 0} />
        ))}
      </div>
    </ListPanel>
  )
}

function Numbers() {
  const { t } = useTranslation()
  return <Switch label={t('votes.numbers')} checked={numbersShown.use()} onChange={numbersShown.set} />
}
