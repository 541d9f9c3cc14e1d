import { z } from 'zod'
import { AgendaEvent } from '../agendas/events.ts'
import { BoardEvent } from '../boards/events.ts'
import { CommentEvent } from '../comments/events.ts'
import { Id } from '../fields.ts'
import { FistEvent } from '../fists/events.ts'
import { GatheringEvent } from '../gathering/events.ts'
import { IdeaEvent } from '../ideas/events.ts'
import { InitiativeEvent } from '../initiatives/events.ts'
import { Language } from '../language.ts'
import { PeopleEvent } from '../people/events.ts'
import { PrivacyEvent } from '../privacy/events.ts'
import { TemplateEvent } from '../ownTemplates/events.ts'
import { MarkEvent } from '../marks/events.ts'
import { PlacingEvent } from '../placings/events.ts'
import { SessionEvent } from '../sessions/events.ts'
import { SummaryEvent } from '../summaries/events.ts'
import { VersionEvent } from '../versions/events.ts'
import { VoteEvent } from '../votes/events.ts'
import { Envelope, type Happened } from './envelope.ts'
import { RoomName } from './model.ts'

export const RoomOwnEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('room.created'), room: Id, name: RoomName, language: Language }),
  z.object({ type: z.literal('room.renamed'), name: RoomName }),
  /** `url` is null when the call link was taken away. */
  z.object({ type: z.literal('room.callSet'), url: z.string().nullable() }),
])
export type RoomOwnEvent = z.infer<typeof RoomOwnEvent>

export const EventBody = z.discriminatedUnion('type', [
  RoomOwnEvent,
  PeopleEvent,
  PrivacyEvent,
  BoardEvent,
  InitiativeEvent,
  IdeaEvent,
  CommentEvent,
  TemplateEvent,
  VersionEvent,
  SessionEvent,
  AgendaEvent,
  GatheringEvent,
  SummaryEvent,
  VoteEvent,
  FistEvent,
  PlacingEvent,
  MarkEvent,
])
export type EventBody = z.infer<typeof EventBody>

export const RoomEvent = z.intersection(EventBody, Envelope)
export type RoomEvent = Happened<EventBody>
