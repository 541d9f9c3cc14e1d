import { useEffect, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { useBoard } from '../boardContext.ts'
import { whenSaved } from '../promote/whenSaved.ts'
import { createVotingDesk, VotingContext } from './voting.ts'

/** Around an open board: its votes, for the notes on the canvas and in the list. A version of before has none. */
export function VotesOnBoard({ isPast, children }: { isPast: boolean; children: ReactNode }) {
  const { board, connection } = useBoard()
  const room = useRoomConnection()
  const { t } = useTranslation()
  const mayVote = useMay()('vote.cast') && !board.archived
  const desk = useMemo(
    () =>
      createVotingDesk({
        board: board.id,
        doc: connection.doc,
        room,
        // The server looks for the note: one that was typed a moment ago has to be there first.
        ask: command => whenSaved(connection).then(() => room.ask(command)),
        refuse: why => {
          const told = {
            spent: () => t('votes.spent'),
            perNote: (count: number) => t('votes.perNoteFull', { count }),
            perGroup: (count: number) => t('votes.perGroupFull', { count }),
          }
          toast.info(told[why.kind](why.kind === 'spent' ? 0 : why.most), { id: 'votes' })
        },
        fail: tellProblem,
      }),
    [board.id, connection, room, t],
  )
  useEffect(() => desk.start(), [desk])
  const voting = useMemo(
    () => ({ marks: desk.marks, give: mayVote ? desk.give : undefined }),
    [desk, mayVote],
  )
  return <VotingContext value={isPast ? undefined : voting}>{children}</VotingContext>
}
