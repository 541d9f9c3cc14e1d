// A workshop written down: who was there, what they wrote on which board, and what became of it. Everything is in
// both languages; `npm run demo` plays it into a room.
import { z } from 'zod'
import { Day, Id } from '#shared/fields.ts'
import { needsReason, Status } from '#shared/initiatives/model.ts'
import { Language, Localized } from '#shared/language.ts'

const Named = z.object({ id: Id, name: Localized })

export const SessionNote = z.object({
  id: Id,
  stage: Id,
  row: Id,
  text: Localized,
  /** Only in a row with a scale: how high the note stands on it. */
  emotion: z.number().optional(),
  /** The idea it shares with notes of other groups. */
  theme: Id.nullish(),
})
export type SessionNote = z.infer<typeof SessionNote>

export const SessionBoard = z.object({
  id: Id,
  group: Id,
  round: z.int().positive(),
  template: Id,
  notes: z.array(SessionNote),
})
export type SessionBoard = z.infer<typeof SessionBoard>

export const SessionInitiative = z.object({
  id: Id,
  title: Localized,
  theme: Id,
  /** Ids of notes. */
  sources: z.array(Id).min(1),
  /** Name of a member. */
  owner: z.string(),
  status: Status,
  reason: Localized.optional(),
  metric: Id.nullish(),
  due: Day.optional(),
  worry: Localized,
  rootCause: Localized,
})
export type SessionInitiative = z.infer<typeof SessionInitiative>

const Metric = Named.extend({
  unit: z.string(),
  baseline: z.number(),
  target: z.number(),
  better: z.enum(['up', 'down']),
  readings: z.array(z.object({ date: Day, value: z.number() })),
})

const SessionFile = z.object({
  title: Localized,
  language: Language.default('en'),
  groups: z.array(Named.extend({ members: z.array(z.string().trim().min(1).max(60)).min(1) })).min(1),
  case: Localized.optional(),
  stages: z.array(Named),
  rows: z.array(Named),
  boards: z.array(SessionBoard),
  themes: z.array(Named),
  feedback: z.array(z.object({ id: Id, source: z.string(), text: Localized })).default([]),
  metrics: z.array(Metric).default([]),
  initiatives: z.array(SessionInitiative),
})
export type Session = z.infer<typeof SessionFile>

type Check = (known: Iterable<string>, name: string, what: string, ...path: (string | number)[]) => void

/** What is named in one place has to be there in the other. */
export const Session = SessionFile.superRefine((session, context) => {
  const refuse = (message: string, path: (string | number)[]) =>
    context.addIssue({ code: 'custom', message, path })
  const check: Check = (known, name, what, ...path) => {
    if (!new Set(known).has(name)) refuse(`there is no ${what} "${name}"`, path)
  }
  const ids = (items: { id: string }[]) => items.map(({ id }) => id)
  const members = session.groups.flatMap(group => group.members)
  const notes = session.boards.flatMap(board => ids(board.notes))
  const twice = [...members, ...notes].find((name, index, all) => all.indexOf(name) !== index)
  if (twice !== undefined)
    refuse(`"${twice}" is there twice`, [members.includes(twice) ? 'groups' : 'boards'])
  for (const [index, board] of session.boards.entries()) {
    check(ids(session.groups), board.group, 'group', 'boards', index, 'group')
    for (const [place, note] of board.notes.entries()) {
      check(ids(session.stages), note.stage, 'stage', 'boards', index, 'notes', place, 'stage')
      check(ids(session.rows), note.row, 'row', 'boards', index, 'notes', place, 'row')
    }
  }
  for (const [index, initiative] of session.initiatives.entries()) {
    check(ids(session.themes), initiative.theme, 'theme', 'initiatives', index, 'theme')
    check(members, initiative.owner, 'member', 'initiatives', index, 'owner')
    for (const [place, note] of initiative.sources.entries())
      check(notes, note, 'note', 'initiatives', index, 'sources', place)
    if (needsReason(initiative.status) && !initiative.reason)
      refuse(`"${initiative.status}" needs a reason`, ['initiatives', index, 'reason'])
  }
})

/** The first thing wrong with a file, as `boards[2].notes[0].text.ru: …`. */
export function faultOf(error: z.ZodError): string {
  const [issue] = error.issues
  const path = z.core.toDotPath(issue?.path ?? [])
  return [path, issue?.message].filter(Boolean).join(': ')
}
