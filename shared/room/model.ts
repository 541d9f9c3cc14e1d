import { z } from 'zod'
import { AgendasState } from '../agendas/events.ts'
import { BoardsState } from '../boards/events.ts'
import { CommentsState } from '../comments/events.ts'
import { FistsState } from '../fists/events.ts'
import { Id, line, Moment } from '../fields.ts'
import { IdeasState } from '../ideas/events.ts'
import { InitiativesState } from '../initiatives/events.ts'
import { Language } from '../language.ts'
import { PeopleState } from '../people/events.ts'
import { TemplatesState } from '../ownTemplates/events.ts'
import { MarksState } from '../marks/events.ts'
import { PlacingsState } from '../placings/events.ts'
import { SessionsState } from '../sessions/events.ts'
import { VersionsState } from '../versions/events.ts'
import { VotesState } from '../votes/events.ts'

export const RoomName = line(120)

export const Room = z.object({
  id: Id,
  name: RoomName,
  language: Language,
  callUrl: z.string().optional(),
  createdAt: Moment,
})
export type Room = z.infer<typeof Room>

/** Everything a room is, as its events have made it. */
export const RoomState = z.object({
  room: Room,
  ...PeopleState.shape,
  ...BoardsState.shape,
  ...InitiativesState.shape,
  ...IdeasState.shape,
  ...CommentsState.shape,
  ...TemplatesState.shape,
  ...VersionsState.shape,
  ...SessionsState.shape,
  ...AgendasState.shape,
  ...VotesState.shape,
  ...FistsState.shape,
  ...PlacingsState.shape,
  ...MarksState.shape,
})
export type RoomState = z.infer<typeof RoomState>
