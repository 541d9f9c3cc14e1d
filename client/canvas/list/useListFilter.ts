import { useDeferredValue, useMemo, useState } from 'react'
import { matcherOf, wordsOfNote } from '#shared/canvas/notes/find.ts'
import type { Note } from '#shared/canvas/notes/notes.ts'
import { useRoom } from '../../room/RoomContext.tsx'

export interface ListFilter {
  query: string
  setQuery: (query: string) => void
  /** Tags of all notes with how many wear them, the commonest first. */
  tags: readonly (readonly [tag: string, count: number])[]
  tag: string | undefined
  setTag: (tag: string | undefined) => void
  /** The notes that have the words and the tag. */
  notes: Note[]
}

/** What of the list is shown: by words of text, tags and author, and by one tag. */
export function useListFilter(all: Note[]): ListFilter {
  const people = useRoom(({ state }) => state.people)
  const [query, setQuery] = useState('')
  const [wanted, setTag] = useState<string>()
  const tags = useMemo(() => countTags(all), [all])
  // A tag that nobody wears any more hides nothing.
  const tag = tags.some(([each]) => each === wanted) ? wanted : undefined
  const looked = useDeferredValue(query)
  const notes = useMemo(() => {
    const matches = matcherOf(looked)
    if (!matches && tag === undefined) return all
    return all.filter(
      note =>
        (tag === undefined || note.tags.includes(tag)) &&
        (!matches ||
          matches(
            wordsOfNote(note.text, note.tags, note.author === null ? undefined : people[note.author]?.name),
          )),
    )
  }, [all, looked, tag, people])
  return { query, setQuery, tags, tag, setTag, notes }
}

function countTags(notes: readonly Note[]): [tag: string, count: number][] {
  const counts = new Map<string, number>()
  for (const note of notes) for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
}
