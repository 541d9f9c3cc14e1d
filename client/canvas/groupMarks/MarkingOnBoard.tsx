import { useEffect, useMemo, type ReactNode } from 'react'
import { useAct } from '../../room/useAct.ts'
import { useMe, useRoomConnection } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import { whenSaved } from '../promote/whenSaved.ts'
import { followMarks, isOthersNote, MarkingContext, marksToGive, type Marking } from './marking.ts'

/** Around an open board: what groups say of each other's notes. A version of before has none. */
export function MarkingOnBoard({ isPast, children }: { isPast: boolean; children: ReactNode }) {
  const { board, connection, watching } = useBoard()
  const room = useRoomConnection()
  const { id: me, group } = useMe()
  const act = useAct()
  const followed = useMemo(() => followMarks(room, board.id), [room, board.id])
  useEffect(() => followed.start(), [followed])
  const mayMark = watching === undefined
  const marking = useMemo<Marking>(() => {
    const { marks } = followed
    return {
      me,
      marks,
      mayMark: ofGroup => mayMark && isOthersNote(ofGroup, group),
      mark: mayMark
        ? (notes, mark) => {
            const wanted = marksToGive(marks.get(), me, notes, mark)
            // The server looks for the note: one that came a moment ago has to be there first.
            void whenSaved(connection).then(async () => {
              for (const each of wanted)
                if (!(await act({ type: 'note.mark', board: board.id, ...each }))) return
            })
          }
        : undefined,
    }
  }, [followed, me, group, mayMark, connection, board.id, act])
  return <MarkingContext value={isPast ? undefined : marking}>{children}</MarkingContext>
}
