// Which version is shown in place of the board, and what is different on it. While one is, the board itself goes on.
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import type { Comparison } from '#shared/versions/compare.ts'
import type { Version } from '#shared/versions/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'

export interface VersionView {
  /** Undefined while the board itself is shown. */
  shown: Version | undefined
  isComparing: boolean
  look: (version: string) => void
  setComparing: (isComparing: boolean) => void
  backToNow: () => void
  /** Of the canvas that shows the version. */
  editor: Editor | undefined
  setEditor: (editor: Editor | undefined) => void
  /** Between the version and now; there once it is worked out. */
  comparison: Comparison | undefined
  setComparison: (comparison: Comparison | undefined) => void
}

export function useOwnVersionView(): VersionView {
  const [looking, setLooking] = useState<{ version: string; isComparing: boolean }>()
  const [editor, setEditor] = useState<Editor>()
  const [comparison, setComparison] = useState<Comparison>()
  // Somebody may delete it meanwhile: then there is nothing but now.
  const shown = useRoom(({ state }) => (looking ? state.versions[looking.version] : undefined))
  const isComparing = shown !== undefined && looking?.isComparing === true
  const look = useCallback((version: string) => {
    setComparison(undefined)
    setLooking(before => ({ version, isComparing: before?.isComparing ?? false }))
  }, [])
  const setComparing = useCallback(
    (isComparing: boolean) => setLooking(before => before && { ...before, isComparing }),
    [],
  )
  const backToNow = useCallback(() => setLooking(undefined), [])
  return useMemo(
    () => ({
      shown,
      isComparing,
      look,
      setComparing,
      backToNow,
      editor,
      setEditor,
      comparison,
      setComparison,
    }),
    [shown, isComparing, look, setComparing, backToNow, editor, comparison],
  )
}

export const VersionContext = createContext<VersionView | undefined>(undefined)

export function useVersionView(): VersionView {
  const view = useContext(VersionContext)
  if (!view) throw new Error('Outside of an open board')
  return view
}
