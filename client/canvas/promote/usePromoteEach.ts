import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { problemOfError } from '../../api/call.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import { useMade } from './badges.ts'
import { whenSaved } from './whenSaved.ts'

/** How long all of them can be taken back at once. Milliseconds. */
const undoMs = 20_000

interface Asked {
  note: string
  title?: string
  beside?: string[]
  owner?: string
  due?: string
}

/**
 * Makes an initiative of each note, in one go, and offers to take all of them back. What was left out is said.
 * Resolves to whether it was done.
 */
export function usePromoteEach(): (notes: Asked[]) => Promise<boolean> {
  const ask = useAsk()
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  const name = useMade()

  return useCallback(
    async notes => {
      const withdraw = async (initiatives: string[]) => {
        try {
          await ask({ type: 'initiative.withdraw', initiatives })
          toast.success(t(`promoting.${name}.withdrawn`, { count: initiatives.length }))
        } catch (error) {
          tellProblem(error)
        }
      }
      try {
        await whenSaved(connection)
        const { initiative = '', initiatives = initiative } = await ask({
          type: 'initiative.promoteEach',
          sources: notes.map(each => ({ board: board.id, ...each })),
        })
        const made = initiatives.split(' ').filter(Boolean)
        const leftOut = notes.length - made.length
        if (made.length === 0) {
          toast.info(t(`promoting.${name}.none`))
          return true
        }
        toast.success(t(`promoting.${name}.made`, { count: made.length }), {
          duration: undoMs,
          ...(leftOut > 0 && { description: t(`promoting.${name}.leftOut`, { count: leftOut }) }),
          action: { label: t('common.undo'), onClick: () => void withdraw(made) },
        })
        return true
      } catch (error) {
        if (problemOfError(error).code === 'no-such-note') toast.error(t('promoting.notSaved'))
        else tellProblem(error)
        return false
      }
    },
    [ask, board.id, connection, t, name],
  )
}
