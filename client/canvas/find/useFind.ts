import { useCallback, useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import { matcherOf } from '#shared/canvas/notes/find.ts'
import { useMarks } from '../marks/useMarks.ts'
import { findablesOn, type Findable } from './findables.ts'
import { foundOn, nothingFound } from './foundOnCanvas.ts'
import { bringIntoView } from './bringIntoView.ts'

/** Milliseconds without a key, or after a change of the board, before it is looked through again. */
const pause = 120

export interface Find {
  query: string
  setQuery: (query: string) => void
  found: readonly Findable[]
  /** Which of them is looked at; -1 while there is none. */
  current: number
  /** Goes so many further, round the end. */
  step: (by: 1 | -1) => void
}

const keyOf = ({ shape, part }: Findable) => `${shape} ${part}`

/** Looks for words on the board while it is shown, and keeps what is found outlined there. */
export function useFind(editor: Editor): Find {
  const { nameOf } = useMarks()
  const [query, type] = useState('')
  const [found, setFound] = useState<readonly Findable[]>([])
  const [currentKey, setCurrentKey] = useState<string>()
  const at = found.findIndex(each => keyOf(each) === currentKey)
  const current = at < 0 && found.length > 0 ? 0 : at

  useEffect(() => {
    const matches = matcherOf(query)
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      setFound(matches ? findablesOn(editor, nameOf).filter(({ words }) => matches(words)) : [])
    }
    // The board changes while somebody looks for a word: what is found follows.
    const stop = editor.store.listen(() => (timer ??= setTimeout(look, pause)), { scope: 'document' })
    timer = setTimeout(look, pause)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, query, nameOf])

  const setQuery = useCallback((query: string) => {
    type(query)
    setCurrentKey(undefined)
  }, [])

  const looked = found[current]
  const lookedKey = looked && keyOf(looked)
  useEffect(() => {
    foundOn(editor).set({ boxes: found.map(({ box }) => box), current })
  }, [editor, found, current])
  useEffect(() => () => void foundOn(editor).set(nothingFound), [editor])
  useEffect(() => {
    if (lookedKey !== undefined) bringIntoView(editor, foundOn(editor).get())
  }, [editor, lookedKey])

  const step = useCallback(
    (by: 1 | -1) => {
      const next = found[(current + by + found.length) % found.length]
      if (next) setCurrentKey(keyOf(next))
    },
    [found, current],
  )
  return { query, setQuery, found, current, step }
}
