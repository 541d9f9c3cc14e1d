// Choosing whom a comment speaks to, while it is written: what stands behind the list of names.
import { useState, type KeyboardEvent, type RefObject } from 'react'
import { findPeople, mentionAt, mentionedIn } from '#shared/comments/mentions.ts'
import type { Person } from '#shared/people/model.ts'
import { useMe } from '../room/RoomContext.tsx'
import { usePeople } from '../room/usePeople.ts'

const mostShown = 6

export interface Mentioning {
  /** Who may be meant now; nobody while no mention is written. */
  found: Person[]
  active: number
  choose: (person: Person) => void
  /** True when the key was for the list. */
  takeKey: (event: KeyboardEvent) => boolean
  /** To be called after each change of the text or of the caret. */
  follow: () => void
  /** To be called when the text is gone: the next one has mentions of its own. */
  startAnew: () => void
  /** Whom the text speaks to. */
  mentions: (text: string) => string[]
}

/** @param setText is given the text with a name put in */
export function useMentioning(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  setText: (text: string) => void,
  before: readonly string[],
): Mentioning {
  const { all } = usePeople()
  const me = useMe()
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  /** The `@` whose list was closed, or whose name was chosen. */
  const [closed, close] = useState<number>()
  const [chosen, setChosen] = useState(before)
  const query = mentionAt(text, caret)
  const isOpen = query && query.at !== closed
  const found = isOpen
    ? findPeople(all, query.words)
        .filter(({ id }) => id !== me.id)
        .slice(0, mostShown)
    : []

  function choose(person: Person): void {
    const area = field.current
    if (!area || !query) return
    area.setRangeText(`${person.name} `, query.at + 1, caret, 'end')
    area.focus()
    setText(area.value)
    setCaret(area.selectionEnd)
    setChosen([...chosen, person.id])
    close(query.at)
  }

  function takeKey({ key, shiftKey }: KeyboardEvent): boolean {
    const person = found[active]
    if (!person) return false
    const move = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (move !== 0) setActive((active + move + found.length) % found.length)
    else if ((key === 'Enter' || key === 'Tab') && !shiftKey) choose(person)
    else if (key === 'Escape') close(query?.at)
    else return false
    return true
  }

  function follow(): void {
    const area = field.current
    if (!area) return
    const next = mentionAt(area.value, area.selectionEnd)
    if (next?.at !== query?.at || next?.words !== query?.words) setActive(0)
    if (next?.at !== closed) close(undefined)
    setCaret(area.selectionEnd)
  }

  function startAnew(): void {
    close(undefined)
    setChosen([])
    setCaret(0)
  }

  return {
    found,
    active: Math.min(active, Math.max(0, found.length - 1)),
    choose,
    takeKey,
    follow,
    startAnew,
    mentions: said => mentionedIn(said, all, chosen),
  }
}
