import { useEffect, useMemo, useState } from 'react'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import { useBoard } from '../../boardContext.ts'
import { compareWith } from './compareBoards.ts'
import { useVersionView } from '../versionView.ts'

/** Others go on drawing: what is different is worked out anew, but not more often. Milliseconds. */
const pauseMs = 1_000

/** While a version is compared: works out what is different, and gives the content of both, laid over each other. */
export function useComparison(copy: BoardCopy): BoardCopy | undefined {
  const { doc } = useBoard().connection
  const { isComparing, setComparison } = useVersionView()
  const compare = useMemo(() => (isComparing ? compareWith(copy) : undefined), [copy, isComparing])
  const [both, setBoth] = useState<BoardCopy>()
  useEffect(() => {
    if (!compare) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = () => {
      timer = undefined
      const found = compare(doc)
      setComparison(found.comparison)
      setBoth(found.both)
    }
    const changed = () => void (timer ??= setTimeout(work, pauseMs))
    work()
    doc.on('update', changed)
    return () => {
      doc.off('update', changed)
      clearTimeout(timer)
      setComparison(undefined)
      setBoth(undefined)
    }
  }, [compare, doc, setComparison])
  return both
}
