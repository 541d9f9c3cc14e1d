import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { problemOfError } from '../../api/call.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import { whenSaved } from '../promote/whenSaved.ts'

/** Says something about a note of this board. Resolves to whether it was taken. */
export function useComment(note: string): (text: string, mentions: string[]) => Promise<boolean> {
  const ask = useAsk()
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  return useCallback(
    async (text, mentions) => {
      try {
        // The server looks the note up itself: one written a moment ago has to be there first.
        await whenSaved(connection)
        await ask({
          type: 'note.comment',
          board: board.id,
          note,
          text,
          ...(mentions.length > 0 && { mentions }),
        })
        return true
      } catch (error) {
        if (problemOfError(error).code === 'no-such-note') toast.error(t('comments.notSaved'))
        else tellProblem(error)
        return false
      }
    },
    [ask, board.id, connection, note, t],
  )
}
