import { CircleDot, Eye, Hand, RefreshCw, SkipForward, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { closedFists, openFist } from '#shared/fists/select.ts'
import { isVotedIn, openVotesOf } from '#shared/votes/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import type { RunningSession } from '../useSession.ts'
import type { SessionTab } from './SessionPanel.tsx'

/** What a step needs of the board that the panel stands beside. */
export interface StepWays {
  /** Asks how people shall vote. */
  vote: () => void
  /** Asks what hands shall be shown for. */
  hands: () => void
  /** Shows where the groups go. */
  turn: () => void
  /** Takes everybody to what is talked about first, or next. */
  topic: { label: string; show: () => void } | undefined
  /** Goes from frame to frame with everybody. */
  present: (() => void) | undefined
}

interface Lead {
  label: string
  icon: LucideIcon
  act: () => void
  hint?: string
  /** Has a button of its own for it. */
  tab?: SessionTab
}

/** What comes before the next step, where something does: it is the large button then. */
export function useLead({ id, activity, run }: RunningSession, ways: StepWays): Lead | undefined {
  const { t } = useTranslation()
  const act = useAct()
  const votes = useRoom(({ state }) => state.votes)
  const fists = useRoom(({ state }) => state.fists)
  const hands = openFist({ fists })
  const showHands: Lead | undefined = hands && {
    label: t('fists.show'),
    icon: Eye,
    act: () => void act({ type: 'fist.close', fist: hands.id }),
    tab: 'vote',
  }
  switch (activity.mode) {
    case 'write-hidden':
      if (run.revealed.all) return undefined
      return {
        label: t('sessions.reveal'),
        icon: Eye,
        act: () => void act({ type: 'session.reveal', session: id }),
        hint: t('sessions.revealHint'),
        tab: 'write',
      }
    case 'vote': {
      const open = openVotesOf({ votes }, id)
      if (open.length > 0)
        return {
          label: t('votes.show'),
          icon: Eye,
          act: () => open.forEach(({ id: vote }) => void act({ type: 'vote.close', vote })),
          hint: t('votes.showHint'),
          tab: 'vote',
        }
      return isVotedIn({ votes }, { id, run })
        ? undefined
        : { label: t('votes.start'), icon: CircleDot, act: ways.vote, tab: 'vote' }
    }
    case 'fist': {
      if (showHands) return showHands
      const isOver = closedFists({ fists }).some(
        ({ session, outcome }) => session === id && outcome !== undefined && outcome.at >= run.since,
      )
      if (isOver) return undefined
      const { title: question, anonymous } = activity
      return {
        label: t('fists.askNow'),
        icon: Hand,
        act: () => void act({ type: 'fist.open', question, session: id, anonymous }),
      }
    }
    case 'rotate': {
      const turned = run.rounds.at(-1)?.startsAt
      if (turned !== undefined && turned >= run.since) return undefined
      return { label: t('sessions.turn.open'), icon: RefreshCw, act: ways.turn, tab: 'groups' }
    }
    case 'discuss': {
      const { topic } = ways
      return showHands ?? (topic && { label: topic.label, icon: SkipForward, act: topic.show, tab: 'agenda' })
    }
    case 'write':
    case 'group':
    case 'present':
    case 'converge':
    case 'promote':
      return showHands
  }
}
