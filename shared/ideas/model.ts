import { z } from 'zod'
import { Id, line, Moment } from '../fields.ts'
import { NoteReference } from '../initiatives/model.ts'

export const IdeaTitle = line(200)

/** Those that were dismissed are kept until the next proposal, so that it can be undone. */
export const IdeaStatus = z.enum(['proposed', 'confirmed', 'promoted', 'dismissed'])
export type IdeaStatus = z.infer<typeof IdeaStatus>

/** What several groups have said, each in its own words. A note belongs to one open idea at most. */
export const Idea = z.object({
  id: Id,
  title: z.string(),
  notes: z.array(NoteReference),
  status: IdeaStatus,
  /** What it was promoted to. */
  initiative: Id.optional(),
  createdAt: Moment,
  createdBy: Id,
})
export type Idea = z.infer<typeof Idea>

/** Which notes are compared: those on these boards; where zones are named, only those in one of them. */
export const Comparison = z.object({
  boards: z.array(Id).min(1).max(100),
  /** As a note tells its zone; an empty one stands for notes outside of every zone. */
  zones: z.array(z.string().max(120)).max(500).optional(),
})
export type Comparison = z.infer<typeof Comparison>

/** Of a room, and of one idea: no more notes than an initiative takes as sources. */
export const mostIdeas = { inRoom: 500, notes: 200 }
