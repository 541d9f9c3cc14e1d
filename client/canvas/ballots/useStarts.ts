import { CircleDot, Grid2x2, Hand, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openFist } from '#shared/fists/select.ts'
import { openPlacingOn } from '#shared/placings/select.ts'
import { openVoteOn } from '#shared/votes/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { useBoard, type DecisionForm } from '../boardContext.ts'

export interface Start {
  form: DecisionForm
  icon: LucideIcon
  label: string
}

/** What this person may ask everybody now: of each kind one at a time is open. */
export function useStarts(): Start[] {
  const { board } = useBoard()
  const { t } = useTranslation()
  const may = useMay()
  const isVoted = useRoom(({ state }) => openVoteOn(state, board.id) !== undefined)
  const isPlaced = useRoom(({ state }) => openPlacingOn(state, board.id) !== undefined)
  const isAsked = useRoom(({ state }) => openFist(state) !== undefined)
  const starts: Start[] = []
  if (may('vote.open') && !board.archived && !isVoted)
    starts.push({ form: { kind: 'dots' }, icon: CircleDot, label: t('votes.start') })
  if (may('placing.open') && !board.archived && !isPlaced)
    starts.push({ form: { kind: 'placing' }, icon: Grid2x2, label: t('placings.start') })
  if (may('fist.open') && !isAsked)
    starts.push({ form: { kind: 'fist' }, icon: Hand, label: t('fists.start') })
  return starts
}
