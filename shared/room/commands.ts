import { z } from 'zod'
import { AgendaCommand } from '../agendas/rules.ts'
import { BoardCommand } from '../boards/rules.ts'
import { CommentCommand } from '../comments/rules.ts'
import { FistCommand } from '../fists/rules.ts'
import { GatheringCommand } from '../gathering/rules.ts'
import { IdeaCommand } from '../ideas/rules.ts'
import { InitiativeCommand } from '../initiatives/rules.ts'
import { PeopleCommand } from '../people/rules.ts'
import { PrivacyCommand } from '../privacy/rules.ts'
import { TemplateCommand } from '../ownTemplates/rules.ts'
import { MarkCommand } from '../marks/rules.ts'
import { PlacingCommand } from '../placings/rules.ts'
import { SessionCommand } from '../sessions/rules.ts'
import { SummaryCommand } from '../summaries/rules.ts'
import { VersionCommand } from '../versions/rules.ts'
import { VoteCommand } from '../votes/rules.ts'
import { CallUrl } from '../people/model.ts'
import { RoomName } from './model.ts'

export const RoomOwnCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('room.rename'), name: RoomName }),
  z.object({ type: z.literal('room.setCall'), url: CallUrl.nullable() }),
])
export type RoomOwnCommand = z.infer<typeof RoomOwnCommand>

/** Everything that may be asked of a room. A new command is one member of a feature's union and one case. */
export const Command = z.discriminatedUnion('type', [
  RoomOwnCommand,
  PeopleCommand,
  PrivacyCommand,
  BoardCommand,
  InitiativeCommand,
  IdeaCommand,
  CommentCommand,
  TemplateCommand,
  VersionCommand,
  SessionCommand,
  AgendaCommand,
  GatheringCommand,
  SummaryCommand,
  VoteCommand,
  FistCommand,
  PlacingCommand,
  MarkCommand,
])
export type Command = z.infer<typeof Command>
