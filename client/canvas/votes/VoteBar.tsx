import { CircleDot, Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { isAt } from '#shared/sessions/select.ts'
import type { Vote } from '#shared/votes/model.ts'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { useSession } from '../../sessions/useSession.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoard } from '../boardContext.ts'
import { useDotsLeft } from './useDotsLeft.ts'
import { useTurnout } from './useTurnout.ts'
import { showsVotes, useShowVotes } from './useShowVotes.ts'
import styles from './VoteBar.module.css'
import { useVoting, type Voting } from './voting.ts'

/** Above the notes while people vote: how many dots one has left, how far the others are. */
export function VoteBar() {
  const voting = useVoting()
  const open = useValue('open vote', () => voting?.marks.get().open, [voting])
  if (!voting) return null
  return open ? <OpenBar voting={voting} vote={open} /> : <StepBar />
}

function OpenBar({ voting: { marks, give }, vote }: { voting: Voting; vote: Vote }) {
  const { t } = useTranslation()
  const { panel } = useBoard()
  const showVotes = useShowVotes()
  const may = useMay()
  const act = useAct()
  const left = useValue('dots left', () => marks.get().left, [marks])
  const { people, of } = useTurnout(vote)
  const say = useDotsLeft()
  return (
    <div className={styles.bar} data-vote={vote.id}>
      <CircleDot aria-hidden />
      <output className={styles.left}>{give ? say(left) : t('votes.watching')}</output>
      <span className={styles.voted}>{t('votes.voted', { people, of })}</span>
      {may('vote.close') && (
        <Button
          size="small"
          tone={showsVotes(panel) ? 'plain' : 'primary'}
          icon={Eye}
          onClick={() =>
            void act({ type: 'vote.close', vote: vote.id }).then(isDone => isDone && showVotes())
          }
        >
          {t('votes.show')}
        </Button>
      )}
    </div>
  )
}

/** A step to vote in has begun: its vote is one press away. */
function StepBar() {
  const { t } = useTranslation()
  const { board, panel } = useBoard()
  const showVotes = useShowVotes()
  const session = useSession()
  const may = useMay()
  if (session?.activity.mode !== 'vote' || !isAt(session.activity, board) || !may('vote.open')) return null
  if (showsVotes(panel)) return null
  return (
    <div className={styles.bar}>
      <CircleDot aria-hidden />
      <span>{t('votes.stepHint')}</span>
      <Button size="small" tone="primary" onClick={() => showVotes({ kind: 'dots' })}>
        {t('votes.start')}
      </Button>
    </div>
  )
}
