// What has to be true after a session: each note is on its board, once, as it was written and by whom it was; and
// everybody has that board before them.
import { recordsOf } from '#shared/canvas/document.ts'
import { readNotes } from '../../server/people.ts'
import { dotsEach } from './judging.ts'
import type { PlayedSession } from './play.ts'

/** What is not as it should be, in words; nothing, when all is well. */
export async function lossesOf(played: PlayedSession): Promise<string[]> {
  const { facilitator, attendees, written, marks, ideas, session } = played
  const losses: string[] = []
  const state = await facilitator.state()
  const there = new Map<string, string[]>()
  for (const board of Object.keys(state.boards))
    for (const note of await readNotes(facilitator, board)) {
      const { id, text, author, group, round } = note
      there.set(id, [...(there.get(id) ?? []), JSON.stringify([board, text, author, group, round])])
    }
  for (const { id, board, typed, safe, author, group, round } of written) {
    if (safe !== typed) losses.push(`${id}: of “${typed}” only “${safe}” was acknowledged`)
    const wanted = JSON.stringify([board, typed, author, group, round ?? null])
    const found = there.get(id) ?? []
    if (found.length !== 1 || found[0] !== wanted) losses.push(`${id}: ${found.join()} and not ${wanted}`)
  }
  const known = new Set(written.map(({ id }) => id))
  for (const id of there.keys()) if (!known.has(id)) losses.push(`${id} is on a board, and nobody wrote it`)

  for (const { who, board, shown } of attendees) {
    const count = written.filter(note => note.board === board).length
    const before = [...(shown ? recordsOf(shown).values() : [])].filter(
      map => map.get('type') === 'sticky',
    ).length
    if (before !== count) losses.push(`${who.me.name} sees ${before} notes of ${count}`)
  }

  const marked = Object.values(state.marks).flatMap(notes => Object.values(notes).flatMap(Object.keys))
  if (marked.length !== marks.length) losses.push(`${marked.length} marks of ${marks.length}`)
  const outcomes = Object.values(state.votes).flatMap(({ outcome }) => outcome?.results ?? [])
  const dots = outcomes.reduce((sum, result) => sum + result.dots, 0)
  if (dots !== attendees.length * dotsEach) losses.push(`${dots} dots of ${attendees.length * dotsEach}`)
  const unmade = ideas.filter(id => {
    const idea = state.ideas[id]
    const sources = state.initiatives[idea?.initiative ?? '']?.sources ?? []
    return idea?.notes.some(({ note }) => !sources.some(source => source.note === note)) ?? true
  })
  if (unmade.length > 0) losses.push(`${unmade.length} ideas of ${ideas.length} were not promoted whole`)
  const { room } = facilitator
  const summary = await facilitator.call('readSummary', { params: { room, session } })
  const took = summary.groups.reduce((sum, { people }) => sum + people.length, 0)
  if (took < attendees.length) losses.push(`${took} people of ${attendees.length} are in the summary`)
  return losses
}
