import { z } from 'zod'
import { AgendasState } from '../agendas/events.ts'
import { BoardsState } from '../boards/events.ts'
import { CommentsState } from '../comments/events.ts'
import { FistsState } from '../fists/events.ts'
import { Id, line, Moment } from '../fields.ts'
import { IdeasState } from '../ideas/events.ts'
import { StoredInitiatives, type InitiativesState } from '../initiatives/events.ts'
import { Language } from '../language.ts'
import { PeopleState } from '../people/events.ts'
import { PersistentMap } from '../persistentMap.ts'
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

/** Everything a room is, as it is sent and kept. */
export const StoredRoom = z.object({
  room: Room,
  ...PeopleState.shape,
  ...BoardsState.shape,
  ...StoredInitiatives.shape,
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
export type StoredRoom = z.infer<typeof StoredRoom>

/** The same as its events have made it. */
export type RoomState = Omit<StoredRoom, 'initiatives'> & InitiativesState

export const fromStored = ({ initiatives, ...state }: StoredRoom): RoomState => ({
  ...state,
  initiatives: PersistentMap.of(initiatives),
})

export const toStored = ({ initiatives, ...state }: RoomState): StoredRoom => ({
  ...state,
  initiatives: initiatives.toJSON(),
})
