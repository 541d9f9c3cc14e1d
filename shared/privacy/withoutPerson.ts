// The events of a room as they are without a person: the same places in the log, and the same room but for what told who
// they were. What the team made of their words stays: titles, reasons, what was written into summaries.
import { toNoteId } from '../canvas/document.ts'
import { segmentsOf } from '../comments/mentions.ts'
import type { RoomEvent } from '../room/events.ts'
import type { Erased } from './model.ts'

export interface Erasure {
  person: string
  /** Who they are from now on. */
  name: string
  what: Erased
  /** Ids of notes of theirs that go. A copy of a board has them under the same ids. */
  notes: ReadonlySet<string>
  /** What is on a version without them, where they were on it. */
  versions: ReadonlyMap<string, { notes: number; digest: string }>
}

interface Traces extends Erasure {
  /** All that they have ever been called. */
  names: ReadonlySet<string>
  /** Names that others have: who is called so may be meant. */
  others: ReadonlySet<string>
  /** Ids of comments of theirs. */
  comments: ReadonlySet<string>
  /** Since this event they are gone: what comes after it is of one who came back. */
  until: number
}

/** @param events all of a room, from the first one on */
export function withoutPerson(events: readonly RoomEvent[], erasure: Erasure): RoomEvent[] {
  const traces = tracesIn(events, erasure)
  return events.map(event => withoutTraces(event, traces))
}

function tracesIn(events: readonly RoomEvent[], erasure: Erasure): Traces {
  const { person, name, what } = erasure
  const until = events.findLast(event => event.type === 'person.erased' && event.person === person)?.seq ?? 0
  const notes = new Set(erasure.notes)
  const names = new Set<string>()
  const others = new Set<string>()
  const comments = new Set<string>()
  for (const event of events) {
    if ((event.type === 'person.joined' || event.type === 'person.edited') && event.name !== undefined)
      (event.person === person && event.seq < until ? names : others).add(event.name)
    if (event.type === 'note.commented' && event.by === person && event.seq < until)
      comments.add(event.comment)
    if (what === 'words' && 'sources' in event)
      for (const source of event.sources ?? []) if (source.author === person) notes.add(toNoteId(source.note))
  }
  names.delete(name)
  return { ...erasure, notes, names, others, comments, until }
}

function withoutTraces(event: RoomEvent, traces: Traces): RoomEvent {
  const { person, name, what, until } = traces
  const isBefore = event.seq < until
  const goes = what === 'words' && event.by === person && isBefore
  switch (event.type) {
    case 'person.joined':
      return event.person === person && isBefore ? { ...event, name, color: 'grey' } : event
    case 'person.edited':
      if (event.person !== person || !isBefore) return event
      return {
        ...event,
        ...(event.name !== undefined && { name }),
        ...(event.color !== undefined && { color: 'grey' }),
      }
    case 'note.commented':
      if (goes) return erased(event)
      return {
        ...event,
        excerpt: traces.notes.has(toNoteId(event.note)) ? '' : event.excerpt,
        text: withoutName(event.text, event.mentions, traces),
      }
    case 'comment.edited':
      if (what === 'words' && traces.comments.has(event.comment)) return erased(event)
      return { ...event, text: withoutName(event.text, event.mentions, traces) }
    case 'initiative.commented':
      return goes ? erased(event) : { ...event, text: withoutName(event.text, [], traces) }
    case 'session.said':
      return goes ? erased(event) : event
    case 'initiative.promoted':
    case 'initiative.sourcesAdded':
      return { ...event, sources: event.sources.map(source => withoutWords(source, traces)) }
    case 'version.created': {
      const left = traces.versions.get(event.version)
      return left ? { ...event, ...left } : event
    }
    case 'vote.closed':
    case 'placing.closed':
      return withoutExcerpts(event, traces)
    case 'room.created':
    case 'room.renamed':
    case 'room.callSet':
    case 'person.roleSet':
    case 'person.removed':
    case 'person.erased':
    case 'person.forgotten':
    case 'event.erased':
    case 'invite.created':
    case 'invite.revoked':
    case 'group.created':
    case 'group.edited':
    case 'group.removed':
    case 'group.choiceSet':
    case 'group.assigned':
    case 'board.created':
    case 'board.renamed':
    case 'board.lockSet':
    case 'board.archiveSet':
    case 'board.hidingSet':
    case 'board.revealed':
    case 'board.restored':
    case 'template.created':
    case 'template.renamed':
    case 'template.deleted':
    case 'version.renamed':
    case 'version.deleted':
    case 'initiative.edited':
    case 'initiative.statusSet':
    case 'initiative.ownerSet':
    case 'initiative.merged':
    case 'initiative.withdrawn':
    case 'initiative.lookedBack':
    case 'idea.proposed':
    case 'idea.created':
    case 'idea.renamed':
    case 'idea.notesMoved':
    case 'idea.merged':
    case 'idea.confirmSet':
    case 'idea.dismissed':
    case 'idea.restored':
    case 'idea.promoted':
    case 'note.marked':
    case 'comment.deleted':
    case 'comment.resolveSet':
    case 'session.created':
    case 'session.edited':
    case 'session.removed':
    case 'session.started':
    case 'session.stepped':
    case 'session.clockSet':
    case 'session.revealed':
    case 'session.turnCalled':
    case 'session.rotated':
    case 'session.turnUndone':
    case 'session.helpCalled':
    case 'session.helpAnswered':
    case 'session.ended':
    case 'session.attended':
    case 'session.summaryWritten':
    case 'agenda.kept':
    case 'agenda.deleted':
    case 'gathering.called':
    case 'gathering.calledOff':
    case 'vote.opened':
    case 'vote.cast':
    case 'vote.removed':
    case 'placing.opened':
    case 'placing.placed':
    case 'placing.removed':
    case 'fist.opened':
    case 'fist.answered':
    case 'fist.closed':
    case 'fist.removed':
      return event
  }
}

/** It keeps its place, and leads to nothing. */
const erased = ({ seq, at, by, command }: RoomEvent): RoomEvent => ({
  type: 'event.erased',
  seq,
  at,
  by,
  ...(command !== undefined && { command }),
})

/** Somebody is spoken to where they are meant, or nobody else could be. */
function withoutName(
  text: string,
  mentions: readonly string[] | undefined,
  { person, name, names, others }: Traces,
): string {
  const isMeant = (called: string) => mentions?.includes(person) || !others.has(called)
  const called = [
    ...[...others].map(each => ({ id: '', name: each })),
    ...[...names].filter(isMeant).map(each => ({ id: person, name: each })),
  ]
  // Of two of the same name the last one would not be found.
  const known = [...new Map(called.map(each => [each.name, each])).values()]
  return segmentsOf(text, known)
    .map(segment => (segment.person === person ? `@${name}` : segment.text))
    .join('')
}

/** Of one who wrote the note, or whose note goes where it does not say who wrote it. */
function withoutWords<S extends { note: string; text: string; author?: string | undefined }>(
  source: S,
  { person, what, notes }: Traces,
): S {
  const isTheirs = source.author === undefined ? notes.has(toNoteId(source.note)) : source.author === person
  return what === 'words' && isTheirs ? { ...source, text: '' } : source
}

/** What counted notes said is repeated with what they got. */
function withoutExcerpts<E extends RoomEvent & { type: 'vote.closed' | 'placing.closed' }>(
  event: E,
  { notes }: Traces,
): E {
  const results = event.results.map(result =>
    notes.has(toNoteId(result.note)) ? { ...result, excerpt: undefined } : result,
  )
  return { ...event, results }
}
