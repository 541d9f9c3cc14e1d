// Dots as they are shown: a group's stand on its heading, those of a note alone on the note.
import { computed, createShapeId, WeakCache, type Atom, type Computed, type Editor } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import type { Note } from '#shared/canvas/notes/notes.ts'
import { ranked, standing, type Ranked, type StandsIn } from '#shared/votes/ranking.ts'
import { groupOf } from './votedOn.ts'
import type { VoteMarks } from '../voting.ts'

/** By the id of a note or a group. */
interface DotsHere {
  /** One's own, while a vote is open. */
  own: ReadonlyMap<string, number>
  /** What it got in the newest vote that is over. */
  got: ReadonlyMap<string, number>
  /** The result of that vote, as notes are grouped now. */
  places: readonly Ranked[]
}

const none: DotsHere = { own: new Map(), got: new Map(), places: [] }

function gather({ open, own, over }: VoteMarks, standsIn: StandsIn): DotsHere {
  if (!open && !over) return none
  const mine = new Map<string, number>()
  for (const [note, dots] of Object.entries(own)) {
    const target = standsIn(note)?.id ?? note
    mine.set(target, (mine.get(target) ?? 0) + dots)
  }
  const places = over ? ranked(over, standsIn) : []
  return { own: mine, got: new Map(places.map(({ id, dots }) => [id, dots])), places }
}

const dotsByEditor = new WeakCache<Editor, WeakCache<Atom<VoteMarks>, Computed<DotsHere>>>()

/** On the canvas. Worked out once for all notes, when a note with dots or a group has moved. */
export const dotsOn = (editor: Editor, marks: Atom<VoteMarks>): DotsHere =>
  dotsByEditor
    .get(editor, () => new WeakCache())
    .get(marks, () => {
      const standsIn: StandsIn = note => {
        if (!editor.getShape(createShapeId(note))) return undefined
        const group = groupOf(editor, note)
        return group ? { id: toNoteId(group.id), heading: group.heading } : null
      }
      return computed('dots', () => gather(marks.get(), standsIn))
    })
    .get()

export type ListedDots = (marks: VoteMarks) => DotsHere

/** In the list of notes: worked out once for all headings. */
export function listedDots(notes: readonly Note[]): ListedDots {
  const standsIn = standing(notes)
  const known = new WeakCache<VoteMarks, DotsHere>()
  return marks => known.get(marks, () => gather(marks, standsIn))
}
