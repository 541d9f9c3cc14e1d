import { useCallback, useState, type Dispatch, type SetStateAction } from 'react'
import type { Panel } from '../boardContext.ts'
import { useFirstPanel } from '../session/useUsualPanel.ts'

/** What stands beside the board. An initiative and comments lie upon what was there before: closed, they give it back. */
export function usePanel(isPhone: boolean): [Panel | undefined, Dispatch<SetStateAction<Panel | undefined>>] {
  const firstPanel = useFirstPanel(isPhone)
  const [panel, setPanel] = useState(firstPanel)
  const show = useCallback(
    (next: SetStateAction<Panel | undefined>) =>
      setPanel(before => upon(before, typeof next === 'function' ? next(before) : next)),
    [],
  )
  return [panel, show]
}

function upon(before: Panel | undefined, next: Panel | undefined): Panel | undefined {
  if (!next || !liesUpon(next)) return next
  const from = before && liesUpon(before) ? before.from : before
  return from ? { ...next, from } : next
}

const liesUpon = (panel: Panel): panel is Extract<Panel, { kind: 'initiative' | 'comments' | 'thread' }> =>
  panel.kind === 'initiative' || panel.kind === 'comments' || panel.kind === 'thread'
