import { z } from 'zod'
import { Id, line, Moment } from '../fields.ts'
import { PaletteColor } from '../palette.ts'
import { Erased } from '../privacy/model.ts'

export const Role = z.enum(['facilitator', 'member', 'observer'])
export type Role = z.infer<typeof Role>

export const PersonName = line(60)

/** Somebody who has joined. People who were removed stay, so that what they did keeps its author. */
export const Person = z.object({
  id: Id,
  name: PersonName,
  color: PaletteColor,
  role: Role,
  group: Id.optional(),
  joinedAt: Moment,
  removed: z.boolean(),
  /** When a facilitator last set their role or removed them: invites of before do not undo that. */
  ruledAt: Moment.optional(),
  /** What tells who they were is out of the room, or about to be: their name here is nobody's. */
  erased: z.object({ what: Erased, isDone: z.boolean() }).optional(),
})
export type Person = z.infer<typeof Person>

/** A door into the room. Its secret is not stored: the server derives it from the id (server/rooms/tokens.ts). */
export const Invite = z.object({
  id: Id,
  role: Role,
  createdAt: Moment,
  expiresAt: Moment.optional(),
  maxUses: z.int().positive().optional(),
  uses: z.int().nonnegative(),
  revoked: z.boolean(),
})
export type Invite = z.infer<typeof Invite>

/** A link to a video call. Only the web: such a link is opened by everyone in the room. */
export const CallUrl = z.url({ protocol: /^https?$/ }).max(2_000)

/** `callUrl` leads to the group's own call. */
export const Group = z.object({ id: Id, name: line(60), color: PaletteColor, callUrl: z.string().optional() })
export type Group = z.infer<typeof Group>

const rank: Record<Role, number> = { observer: 0, member: 1, facilitator: 2 }

export const isAtLeast = (role: Role, needed: Role): boolean => rank[role] >= rank[needed]

/** An invite lets somebody in, or raises them, unless a facilitator has decided otherwise after it was made. */
export const countsFor = (invite: Invite, person: Person): boolean =>
  person.ruledAt === undefined || invite.createdAt > person.ruledAt

export const isInviteOpen = (invite: Invite, now: string): boolean =>
  !invite.revoked &&
  (invite.expiresAt === undefined || invite.expiresAt > now) &&
  (invite.maxUses === undefined || invite.uses < invite.maxUses)
