import { useEffect, type Dispatch, type SetStateAction } from 'react'
import { useMay } from '../../room/usePeople.ts'
import type { Panel } from '../boardContext.ts'
import { useLookBack } from './useLookBack.ts'

/** What is beside the board without anybody having asked for something else. */
const isUsual = (panel: Panel | undefined) => panel === undefined || panel.kind === 'session'

/**
 * What was decided last time stands beside the board by itself, when the board is opened and while the step that looks
 * back is on. Who leads has it in the agenda, with what leads on. On a phone it would cover the notes.
 */
export function useOpenLookBack(
  board: { id: string; template: string },
  isPhone: boolean,
  setPanel: Dispatch<SetStateAction<Panel | undefined>>,
): void {
  const leads = useMay()('session.next')
  const { isOn, since } = useLookBack(board)
  useEffect(() => {
    if (!isOn || isPhone) return
    const own: Panel = since !== undefined && leads ? { kind: 'session' } : { kind: 'lookBack' }
    setPanel(panel => (isUsual(panel) ? own : panel))
    if (since === undefined) return
    return () => setPanel(panel => (panel?.kind === 'lookBack' ? undefined : panel))
    // Once for each step: whoever closes it has seen it, and it stays when the last one is answered.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as said above
  }, [since, board.id])
}
