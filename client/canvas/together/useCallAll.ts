import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { useBoard } from '../boardContext.ts'

/** Asks everybody to what this person sees. Undefined for those who may not, and while no canvas is shown. */
export function useCallAll(): ((isFollowed?: boolean) => void) | undefined {
  const { board, editor } = useBoard()
  const act = useAct()
  const may = useMay()
  if (!editor || !may('gathering.call')) return undefined
  return (follow = false) => {
    const { x, y, w, h } = editor.getViewportPageBounds()
    void act({ type: 'gathering.call', board: board.id, sight: { x, y, w, h }, follow })
  }
}
