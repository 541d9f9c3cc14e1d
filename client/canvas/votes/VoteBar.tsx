import { CircleDot, Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { isAt } from '#shared/sessions/select.ts'
import type { Vote } from '#shared/votes/model.ts'
import { isVotedIn, perNoteOf } from '#shared/votes/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { useSession } from '../../sessions/useSession.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { AskBar } from '../hints/AskBar.tsx'
import hints from '../hints/BoardHints.module.css'
import { useBoard, type Panel } from '../boardContext.ts'
import { ResultBar, useFreshResult } from './ResultBar.tsx'
import { useDotsLeft } from './useDotsLeft.ts'
import { useTurnout } from './useTurnout.ts'
import { showsBallots, useShowBallots } from '../ballots/useShowBallots.ts'
import styles from './VoteBar.module.css'
import { useVoting, type Voting } from './voting.ts'

/** Above the notes while people vote: how many dots one has left, how far the others are. */
export function VoteBar({ instruction }: { instruction?: string | undefined }) {
  const says = useVoteBar()
  switch (says?.kind) {
    case 'open':
      return <OpenBar voting={says.voting} vote={says.vote} instruction={instruction} />
    case 'over':
      return <ResultBar vote={says.vote} />
    case 'due':
      return <StepBar instruction={instruction} />
    case undefined:
      return null
  }
}

type BarSays = { kind: 'open'; voting: Voting; vote: Vote } | { kind: 'over'; vote: Vote } | { kind: 'due' }

/** What the bar says: how the open vote stands, what came of it, or that one is due; undefined while it is not there. */
export function useVoteBar(): BarSays | undefined {
  const voting = useVoting()
  const over = useFreshResult(voting)
  const vote = useValue('open vote', () => voting?.marks.get().open, [voting])
  const isDue = useVoteDue()
  if (voting && vote) return { kind: 'open', voting, vote }
  if (over) return { kind: 'over', vote: over }
  return voting && isDue ? { kind: 'due' } : undefined
}

function OpenBar({
  voting: { marks, give },
  vote,
  instruction,
}: {
  voting: Voting
  vote: Vote
  instruction: string | undefined
}) {
  const { t } = useTranslation()
  const { panel } = useBoard()
  const showBallots = useShowBallots()
  const may = useMay()
  const act = useAct()
  const left = useValue('dots left', () => marks.get().left, [marks])
  const { people, of } = useTurnout(vote)
  const most = perNoteOf(vote)
  const say = useDotsLeft()
  return (
    <AskBar icon={CircleDot} data-vote={vote.id}>
      <div className={hints.lines}>
        {instruction !== undefined && <p>{instruction}</p>}
        <span className={styles.counts}>
          <output className={styles.left}>{give ? say(left) : t('votes.watching')}</output>
          <span className={styles.voted}>{t('votes.voted', { people, of })}</span>
        </span>
        <small className={styles.rules}>
          {most < vote.budget && `${t('votes.limit', { count: most })} · `}
          {t(vote.anonymous ? 'votes.anonymous' : 'votes.named')} · {t('votes.noCursors')}
        </small>
      </div>
      {may('vote.close') && (
        <Button
          size="small"
          tone={leadsFrom(panel) ? 'plain' : 'primary'}
          icon={Eye}
          onClick={() =>
            void act({ type: 'vote.close', vote: vote.id }).then(isDone => isDone && showBallots())
          }
        >
          {t('votes.show')}
        </Button>
      )}
    </AskBar>
  )
}

/** The large button stands there already. */
const leadsFrom = (panel: Panel | undefined) => panel?.kind === 'session' || showsBallots(panel)

/** A step to vote in has begun, and whoever leads it does not look at the votes yet. */
function useVoteDue(): boolean {
  const { board, panel } = useBoard()
  const session = useSession()
  const may = useMay()
  const isOver = useRoom(({ state }) => session !== undefined && isVotedIn(state, session))
  if (session?.activity.mode !== 'vote' || !isAt(session.activity, board) || isOver) return false
  return may('vote.open') && !leadsFrom(panel)
}

/** Its vote is one press away. */
function StepBar({ instruction }: { instruction: string | undefined }) {
  const { t } = useTranslation()
  const showBallots = useShowBallots()
  return (
    <AskBar icon={CircleDot}>
      <span>{instruction ?? t('votes.stepHint')}</span>
      <Button size="small" tone="primary" onClick={() => showBallots({ kind: 'dots' })}>
        {t('votes.start')}
      </Button>
    </AskBar>
  )
}
