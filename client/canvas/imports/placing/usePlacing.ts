import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { CallFailed } from '../../../api/call.ts'
import { tellProblem } from '../../../problems/tellProblem.ts'
import { useWork, type Work } from '../../../ui/states/useWork.ts'
import { useBoard } from '../../boardContext.ts'
import { showImported } from './showImported.ts'

export interface Placing {
  /** How many things there are to do in all. */
  total: number
  /** @returns the ids of what is on the board then */
  run: (watch: { onDone: (things: number) => void; signal: AbortSignal }) => Promise<readonly string[]>
  /** When all is there. */
  told: string
}

/** Puts what is imported on the board while its dialog shows how far that is. Whatever goes wrong is told here. */
export function usePlacing(onClose: () => void): {
  work: Work
  stop: () => void
  place: (placing: Placing) => Promise<void>
} {
  const { editor } = useBoard()
  const { t } = useTranslation()
  const { work, start, stop } = useWork()

  async function place({ total, run, told }: Placing): Promise<void> {
    let ids: readonly string[] = []
    const isPlaced = await start(total, async (onDone, signal) => {
      try {
        ids = await run({ onDone, signal })
      } catch (error) {
        if (signal.aborted) toast.info(t('files.import.stopped'))
        else if (error instanceof CallFailed) tellProblem(error)
        else toast.error(t('files.import.failed'))
        throw error
      }
    })
    if (!isPlaced) return
    if (editor) showImported(editor, ids)
    toast.success(told)
    onClose()
  }
  return { work, stop, place }
}
