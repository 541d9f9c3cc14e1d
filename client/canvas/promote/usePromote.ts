import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { tellProblem } from '../../problems/tellProblem.ts'
import { problemOfError } from '../../api/call.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import { useMade } from './badges.ts'
import { whenSaved } from './whenSaved.ts'
import { timeToActMs } from '../../ui/overlays/timeToAct.ts'

/** What is said of an initiative when it is made. */
interface Wording {
  title: string
  owner?: string
  due?: string
}

/** Makes an initiative of notes of this board, and offers to open it. Resolves to whether it was made. */
export function usePromote(): (notes: string[], wording: Wording) => Promise<boolean> {
  const ask = useAsk()
  const { board, connection, setPanel } = useBoard()
  const { t } = useTranslation()
  const name = useMade()
  return useCallback(
    async (notes, wording) => {
      try {
        // The server reads the notes itself: what was typed a moment ago has to be there first.
        await whenSaved(connection)
        const { initiative } = await ask({
          type: 'initiative.promote',
          sources: notes.map(note => ({ board: board.id, note })),
          ...wording,
        })
        if (initiative === undefined) return false
        toast.success(t(`promoting.${name}.madeOne`), {
          duration: timeToActMs,
          action: {
            label: t('promoting.show'),
            onClick: () => setPanel({ kind: 'initiative', initiative }),
          },
        })
        return true
      } catch (error) {
        if (problemOfError(error).code === 'no-such-note') toast.error(t('promoting.notSaved'))
        else tellProblem(error)
        return false
      }
    },
    [ask, board.id, connection, setPanel, t, name],
  )
}
