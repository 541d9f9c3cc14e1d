// What was written on a board, as its summary has it: by zone, under the headings of groups, with what it got and what was
// said about it. No writer of a note is named, so none can slip out of a step without names; hidden notes are not on the
// board before they are revealed.
import type { Board } from '../boards/model.ts'
import type { Note } from '../canvas/notes/notes.ts'
import type { VotesState } from '../votes/events.ts'
import { closedVotesOn } from '../votes/select.ts'
import { isWithin, type Begun, type BoardNotes } from './begun.ts'
import type { SummaryBoard, SummaryComment } from './model.ts'

type Zones = SummaryBoard['zones']

/** What the notes got in the newest vote of a session that is over, by id. */
export function dotsOnBoard(
  state: VotesState,
  session: Begun,
  { id: board }: Board,
): ReadonlyMap<string, number> {
  const vote = closedVotesOn(state, board).find(
    each => each.session === session.id || (each.session === undefined && isWithin(session, each.openedAt)),
  )
  return new Map(vote?.outcome?.results.map(result => [result.note, result.dots]))
}

/** What is known of notes beside what lies on the board, by id. */
export interface AboutNotes {
  dots: ReadonlyMap<string, number>
  comments: ReadonlyMap<string, SummaryComment[]>
}

export function zonesOfBoard({ notes, zones }: BoardNotes, about: AboutNotes): Zones {
  const said = notes.filter(({ text }) => text.trim() !== '')
  const known = new Map(zones.map(zone => [zone.id, zone.title || zone.id]))
  const byZone = Map.groupBy(said, ({ zone }) => (zone !== null && known.has(zone) ? zone : undefined))
  return [...known.keys(), undefined].flatMap(zone => {
    const inside = byZone.get(zone)
    if (!inside) return []
    const title = zone === undefined ? undefined : known.get(zone)
    return [{ ...(title !== undefined && { title }), groups: groupsOf(inside, about) }]
  })
}

/** Those under no heading first. A group was voted on as one. */
function groupsOf(notes: readonly Note[], { dots, comments }: AboutNotes): Zones[number]['groups'] {
  const said = ({ id, text }: Note) => {
    const about = comments.get(id)
    return { id, text, ...(about && { comments: about }) }
  }
  const byHeading = Map.groupBy(notes, ({ cluster }) => (cluster?.heading.trim() ? cluster.id : undefined))
  return [...new Set([undefined, ...byHeading.keys()])].flatMap(cluster => {
    const own = byHeading.get(cluster)
    if (!own) return []
    if (cluster === undefined)
      return [{ notes: own.map(note => ({ ...said(note), ...got(dots.get(note.id)) })) }]
    const sum = own.reduce((sum, { id }) => sum + (dots.get(id) ?? 0), 0)
    const heading = own[0]?.cluster?.heading.trim()
    return [{ heading, ...got(sum), notes: own.map(said) }]
  })
}

const got = (dots: number | undefined) => (dots ? { dots } : {})
