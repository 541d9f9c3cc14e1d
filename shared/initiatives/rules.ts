import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import { DomainError } from '../errors.ts'
import { Day, Id, paragraph } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import { findPerson } from '../people/rules.ts'
import type { Context } from '../room/context.ts'
import type { SessionsState } from '../sessions/events.ts'
import { answersSince, decideLookBack, LookBackCommand } from './lookBack.ts'
import type { InitiativeEvent, InitiativesState } from './events.ts'
import {
  canGo,
  InitiativeDescription,
  InitiativeTitle,
  needsReason,
  nextStatuses,
  Reason,
  Status,
  Theme,
  type Initiative,
} from './model.ts'
import { decidePromote, decidePromoteEach, PromoteCommand, PromoteEachCommand } from './promotion.ts'

export const InitiativeCommand = z.discriminatedUnion('type', [
  PromoteCommand,
  PromoteEachCommand,
  /** Takes back what this person has just made, as if it had not been: nobody has gone on with it. */
  z.object({ type: z.literal('initiative.withdraw'), initiatives: z.array(Id).min(1).max(200) }),
  z.object({
    type: z.literal('initiative.edit'),
    initiative: Id,
    title: InitiativeTitle.optional(),
    description: InitiativeDescription.optional(),
    theme: Theme.optional(),
    due: Day.nullable().optional(),
  }),
  z.object({
    type: z.literal('initiative.setStatus'),
    initiative: Id,
    status: Status,
    reason: Reason.optional(),
  }),
  z.object({ type: z.literal('initiative.setOwner'), initiative: Id, person: Id.nullable() }),
  LookBackCommand,
  z.object({ type: z.literal('initiative.merge'), into: Id, from: Id }),
  z.object({ type: z.literal('initiative.comment'), initiative: Id, text: paragraph(5_000) }),
])
export type InitiativeCommand = z.infer<typeof InitiativeCommand>

type Known = InitiativesState &
  BoardsState &
  SessionsState &
  Pick<PeopleState, 'people'> & { ideas: Readonly<Record<string, { initiative?: string | undefined }>> }

export function decideInitiatives(
  state: Known,
  command: InitiativeCommand,
  context: Context,
): InitiativeEvent[] {
  switch (command.type) {
    case 'initiative.promote':
      return decidePromote(state, command, context)
    case 'initiative.promoteEach':
      return decidePromoteEach(state, command, context)
    case 'initiative.withdraw':
      return [...new Set(command.initiatives)].map(id => {
        const initiative = findInitiative(state, id)
        if (initiative.createdBy !== context.by) throw new DomainError('not-yours', { field: 'initiatives' })
        if (isGoneOnWith(state, initiative))
          throw new DomainError('initiative-changed', { field: 'initiatives', detail: initiative.title })
        return { type: 'initiative.withdrawn', initiative: id }
      })
    case 'initiative.edit': {
      const initiative = findInitiative(state, command.initiative)
      const changed = changedFields(initiative, command)
      if (Object.keys(changed).length === 0) return []
      return [{ type: 'initiative.edited', initiative: initiative.id, ...changed }]
    }
    case 'initiative.setStatus': {
      const { id: initiative, status: from } = findInitiative(state, command.initiative)
      const { status, reason } = command
      if (status === from) return []
      if (!canGo(from, status))
        throw new DomainError('status-jump', {
          field: 'status',
          detail: `from ${from} it can go to ${nextStatuses[from].join(', ')}, not to ${status}`,
        })
      if (!needsReason(status)) return [{ type: 'initiative.statusSet', initiative, from, status }]
      if (reason === undefined) throw new DomainError('reason-required', { field: 'reason', detail: status })
      return [{ type: 'initiative.statusSet', initiative, from, status, reason }]
    }
    case 'initiative.setOwner': {
      const { id: initiative, owner = null } = findInitiative(state, command.initiative)
      const { person } = command
      if (person !== null) findPerson(state, person)
      return owner === person ? [] : [{ type: 'initiative.ownerSet', initiative, person }]
    }
    case 'initiative.lookBack':
      if (!state.boards[command.board]) throw new DomainError('no-such-board', { field: 'board' })
      return decideLookBack(
        findInitiative(state, command.initiative),
        command,
        answersSince(state, state.boards[command.board]),
      )
    case 'initiative.merge': {
      const into = findInitiative(state, command.into)
      const from = findInitiative(state, command.from)
      if (into.id === from.id)
        throw new DomainError('invalid-input', { field: 'from', detail: 'it is the same initiative' })
      return [{ type: 'initiative.merged', initiative: into.id, from: from.id }]
    }
    case 'initiative.comment': {
      const { id: initiative } = findInitiative(state, command.initiative)
      return [{ type: 'initiative.commented', initiative, comment: context.newId(), text: command.text }]
    }
  }
}

/** Whether anything but the making of it knows of it. What was given at its making is of the same moment. */
const isGoneOnWith = ({ ideas }: Known, { id, createdAt, updatedAt }: Initiative): boolean =>
  updatedAt !== createdAt || Object.values(ideas).some(({ initiative }) => initiative === id)

type Edit = Extract<InitiativeCommand, { type: 'initiative.edit' }>

/** What an edit really changes: saying again what stands there is no event. */
function changedFields(initiative: Initiative, { title, description, theme, due }: Edit) {
  return {
    ...(title !== undefined && title !== initiative.title && { title }),
    ...(description !== undefined && description !== initiative.description && { description }),
    ...(theme !== undefined && theme !== (initiative.theme ?? '') && { theme }),
    ...(due !== undefined && due !== (initiative.due ?? null) && { due }),
  }
}

/** @throws DomainError `no-such-initiative`, or `already-merged` */
function findInitiative(state: InitiativesState, id: string): Initiative {
  const initiative = state.initiatives.get(id)
  if (!initiative) throw new DomainError('no-such-initiative', { field: 'initiative' })
  if (initiative.mergedInto !== undefined)
    throw new DomainError('already-merged', { field: 'initiative', detail: initiative.mergedInto })
  return initiative
}
