import { useMay } from '../../room/usePeople.ts'
import { useBoard, type DecisionForm, type Panel } from '../boardContext.ts'

/** Shows what is voted on beside the board: whoever leads a session from its panel stays there. */
export function useShowBallots(): (form?: DecisionForm) => void {
  const { panel, setPanel } = useBoard()
  const may = useMay()
  return form => {
    const asked = form ? { form } : {}
    if (panel?.kind === 'session' && may('vote.open')) setPanel({ kind: 'session', tab: 'vote', ...asked })
    else setPanel({ kind: 'votes', ...asked })
  }
}

export const showsBallots = (panel: Panel | undefined): boolean =>
  panel?.kind === 'votes' || (panel?.kind === 'session' && panel.tab === 'vote')
