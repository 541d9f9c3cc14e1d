import { CircleDot, ListOrdered, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { atom, useValue } from 'tldraw'
import { endedSessions } from '#shared/sessions/select.ts'
import type { Vote } from '#shared/votes/model.ts'
import { useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { useSession } from '../../sessions/useSession.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { showsBallots, useShowBallots } from '../ballots/useShowBallots.ts'
import { useBoard } from '../boardContext.ts'
import { AskBar } from '../hints/AskBar.tsx'
import { useTopicsHere } from '../topics/useTopicsHere.ts'
import type { Voting } from './voting.ts'

/** The result somebody has looked at, or put away. */
const looked = atom<string | undefined>('looked at', undefined)

/**
 * A vote that was closed in this step, or while the board is open, as long as nobody has looked at its result. A step to
 * talk in says itself what came first.
 */
export function useFreshResult(voting: Voting | undefined): Vote | undefined {
  const { panel } = useBoard()
  const session = useSession()
  const { serverNow } = useRoomConnection()
  const [opened] = useState(() => new Date(serverNow()).toISOString())
  const over = useValue(
    'result',
    () => {
      const vote = voting?.marks.get().over
      return vote?.id === looked.get() ? undefined : vote
    },
    [voting],
  )
  // What was voted on in a step that is over, or in a session that has ended, is no news any more.
  const ended = useRoom(({ state }) => endedSessions(state)[0]?.endedAt ?? '')
  const since = session ? session.run.since : ended > opened ? ended : opened
  const isFresh = over?.outcome !== undefined && over.outcome.at >= since
  const isSaid = useTopicsHere().length > 0
  return isFresh && !isSaid && !showsBallots(panel) ? over : undefined
}

/** Where the result stands, for everybody. */
export function ResultBar({ vote }: { vote: Vote }) {
  const { t } = useTranslation()
  const showBallots = useShowBallots()
  const put = () => looked.set(vote.id)
  return (
    <AskBar icon={CircleDot}>
      <output>{t('votes.isOver', { count: vote.outcome?.people ?? 0 })}</output>
      <Button
        size="small"
        tone="primary"
        icon={ListOrdered}
        onClick={() => {
          put()
          showBallots()
        }}
      >
        {t('votes.showResults')}
      </Button>
      <IconButton label={t('common.close')} icon={X} size="small" onClick={put} />
    </AskBar>
  )
}
