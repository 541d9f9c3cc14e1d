import type { Language } from '../language.ts'
import type { PaletteColor } from '../palette.ts'
import { Role } from '../people/model.ts'
import { leastUsedColor } from '../people/rules.ts'
import type { Context } from './context.ts'
import type { EventBody } from './events.ts'

export interface Creation {
  name: string
  language: Language
  you: { name: string; color: PaletteColor | undefined }
}

/** A new room: its creator is the facilitator, and there is an invite for each role. */
export function decideCreation(creation: Creation, context: Context): [id: string, events: EventBody[]] {
  const id = context.newId()
  const { name, language, you } = creation
  const color = you.color ?? leastUsedColor({ people: {} })
  const invites = Role.options.map(role => ({
    type: 'invite.created' as const,
    invite: context.newId(),
    role,
  }))
  const created: EventBody = { type: 'room.created', room: id, name, language }
  const joined: EventBody = {
    type: 'person.joined',
    person: context.by,
    name: you.name,
    color,
    role: 'facilitator',
  }
  return [id, [created, joined, ...invites]]
}
