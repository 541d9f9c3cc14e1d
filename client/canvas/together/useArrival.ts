import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Editor } from 'tldraw'
import { Arrived } from '../../sessions/gathering/arrival.ts'
import { arriveAt } from './arrive.ts'

/** Whoever comes because they were called looks at what was meant. Once: a reload leaves them where they are. */
export function useArrival(editor: Editor | undefined, showCanvas: () => void): void {
  const { state, pathname, search } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    const arrival = Arrived.safeParse(state).data?.arrival
    if (!arrival) return
    if (!editor) return showCanvas()
    arriveAt(editor, arrival)
    void navigate({ pathname, search }, { replace: true, state: null })
  }, [editor, state, pathname, search, navigate, showCanvas])
}
