import { toast } from 'sonner'
import { timeToActMs } from '../../ui/overlays/timeToAct.ts'
import type { Undo } from '../sync/undo.ts'

/** Says what was done, and offers to take it back until something else is done: it would take back that. */
export function offerUndo({ undo, stepCount }: Undo, said: string, label: string): void {
  const stop = stepCount.subscribe(() => toast.dismiss(id))
  const id = toast(said, {
    duration: timeToActMs,
    action: { label, onClick: undo },
    onDismiss: stop,
    onAutoClose: stop,
  })
}
