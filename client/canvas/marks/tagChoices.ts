import { fold } from '#shared/canvas/notes/find.ts'
import { toTag } from '#shared/canvas/notes/tags.ts'

export interface TagChoice {
  tag: string
  /** How many notes of the board wear it. */
  count: number
  /** Worn by all the notes that are spoken of, by some, or by none. */
  worn: 'all' | 'some' | 'none'
  /** Not a tag of this board yet. */
  isNew: boolean
}

/** What can be chosen for what was typed: tags of the board, those of the notes first, and a new one last. */
export function tagChoices(
  typed: string,
  known: ReadonlyMap<string, number>,
  notes: readonly { tags: readonly string[] }[],
): TagChoice[] {
  const wanted = fold(typed.trim().replace(/^#/, ''))
  const choices = [...known].map(([tag, count]): TagChoice => {
    const wearing = notes.filter(({ tags }) => tags.includes(tag)).length
    const worn = wearing === 0 ? 'none' : wearing === notes.length ? 'all' : 'some'
    return { tag, count, worn, isNew: false }
  })
  const found = choices.filter(({ tag }) => fold(tag).includes(wanted))
  const tag = toTag(typed)
  const isKnown = choices.some(choice => fold(choice.tag) === wanted)
  return [
    ...found.filter(({ worn }) => worn !== 'none'),
    ...found.filter(({ worn }) => worn === 'none'),
    ...(tag !== undefined && !isKnown ? [{ tag, count: 0, worn: 'none' as const, isNew: true }] : []),
  ]
}

/**
 * The choice that Enter takes when nobody moved on from it: what was typed in full, else one that begins so and can
 * be put on, else the new one. Never takes a tag off by a few of its letters.
 */
export function firstChoice(typed: string, choices: readonly TagChoice[]): number {
  const wanted = fold(typed.trim().replace(/^#/, ''))
  if (wanted === '') return 0
  const exact = choices.findIndex(({ tag, isNew }) => !isNew && fold(tag) === wanted)
  if (exact >= 0) return exact
  const begun = choices.findIndex(
    ({ tag, worn, isNew }) => !isNew && worn !== 'all' && fold(tag).startsWith(wanted),
  )
  return begun >= 0 ? begun : choices.findIndex(({ isNew }) => isNew)
}
