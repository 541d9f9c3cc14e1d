import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import type { Panel } from '../boardContext.ts'

/** `?thread=<note>` opens what is said about a note, and leads to it where the canvas is shown. */
export function useThreadLink(isPhone: boolean, setPanel: (panel: Panel) => void): void {
  const [search, setSearch] = useSearchParams()
  const note = search.get('thread')
  useEffect(() => {
    if (note === null) return
    setPanel({ kind: 'thread', note })
    setSearch(
      before => {
        before.delete('thread')
        if (!isPhone) before.set('note', note)
        return before
      },
      { replace: true },
    )
  }, [note, isPhone, setPanel, setSearch])
}
