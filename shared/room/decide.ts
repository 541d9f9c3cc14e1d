import { decideAgendas } from '../agendas/rules.ts'
import { decideBoards } from '../boards/rules.ts'
import { decideComments } from '../comments/rules.ts'
import { DomainError } from '../errors.ts'
import { decideFists, fistsLeft } from '../fists/rules.ts'
import { decideGathering } from '../gathering/rules.ts'
import { decideIdeas } from '../ideas/rules.ts'
import { decideInitiatives } from '../initiatives/rules.ts'
import { decidePeople } from '../people/rules.ts'
import { decidePrivacy } from '../privacy/rules.ts'
import { decideTemplates } from '../ownTemplates/rules.ts'
import type { SessionEvent } from '../sessions/events.ts'
import { decideMarks } from '../marks/rules.ts'
import { decidePlacings, placingsLeft } from '../placings/rules.ts'
import { decideSessions } from '../sessions/rules.ts'
import { decideSummaries } from '../summaries/rules.ts'
import { decideVersions } from '../versions/rules.ts'
import { decideVotes, votesLeft } from '../votes/rules.ts'
import type { Command, RoomOwnCommand } from './commands.ts'
import type { Context } from './context.ts'
import type { EventBody } from './events.ts'
import type { RoomState } from './model.ts'
import { mayAsk } from './permissions.ts'

/**
 * What follows from a command; nothing when the room is so already.
 * @throws DomainError when it is refused
 */
export function decide(state: RoomState, command: Command, context: Context): EventBody[] {
  const person = state.people[context.by]
  if (!person || person.removed) throw new DomainError('no-such-room')
  if (!mayAsk(person.role, command.type)) throw new DomainError('not-allowed', { detail: command.type })
  switch (command.type) {
    case 'room.rename':
    case 'room.setCall':
      return decideRoom(state, command)
    case 'invite.create':
    case 'invite.revoke':
    case 'person.edit':
    case 'person.setRole':
    case 'person.remove':
    case 'group.create':
    case 'group.edit':
    case 'group.remove':
    case 'group.assignMany':
    case 'group.choose':
    case 'group.openChoice':
    case 'group.assign':
      return decidePeople(state, command, context)
    case 'person.erase':
      return decidePrivacy(state, command, context)
    case 'board.create':
    case 'board.copy':
    case 'board.rename':
    case 'board.lock':
    case 'board.archive':
    case 'board.hide':
    case 'board.reveal':
      return decideBoards(state, command, context)
    case 'template.create':
    case 'template.rename':
    case 'template.delete':
      return decideTemplates(state, command, context)
    case 'initiative.promote':
    case 'initiative.promoteEach':
    case 'initiative.withdraw':
    case 'initiative.edit':
    case 'initiative.setStatus':
    case 'initiative.setOwner':
    case 'initiative.lookBack':
    case 'initiative.merge':
    case 'initiative.comment':
      return decideInitiatives(state, command, context)
    case 'idea.propose':
    case 'idea.create':
    case 'idea.rename':
    case 'idea.move':
    case 'idea.merge':
    case 'idea.confirm':
    case 'idea.dismiss':
    case 'idea.restore':
    case 'idea.promote':
      return decideIdeas(state, command, context)
    case 'note.comment':
    case 'comment.edit':
    case 'comment.delete':
    case 'comment.resolve':
      return decideComments(state, command, context)
    case 'version.create':
    case 'version.rename':
    case 'version.delete':
    case 'board.restore':
      return decideVersions(state, command, context)
    case 'session.create':
    case 'session.edit':
    case 'session.remove':
    case 'session.start':
    case 'session.next':
    case 'session.back':
    case 'session.pause':
    case 'session.resume':
    case 'timer.set':
    case 'session.reveal':
    case 'session.rotate':
    case 'session.callTurn':
    case 'session.undoTurn':
    case 'session.say':
    case 'session.callHelp':
    case 'session.answerHelp':
    case 'session.end':
      return withSecretsLeft(state, decideSessions(state, command, context), context)
    case 'agenda.keep':
    case 'agenda.delete':
      return decideAgendas(state, command, context)
    case 'gathering.call':
    case 'gathering.spotlight':
    case 'gathering.callOff':
      return decideGathering(state, command, context)
    case 'session.attend':
    case 'session.writeSummary':
      return decideSummaries(state, command, context)
    case 'vote.open':
    case 'vote.cast':
    case 'vote.close':
    case 'vote.remove':
      return decideVotes(state, command, context)
    case 'fist.open':
    case 'fist.answer':
    case 'fist.close':
    case 'fist.remove':
      return decideFists(state, command, context)
    case 'placing.open':
    case 'placing.place':
    case 'placing.close':
    case 'placing.remove':
      return decidePlacings(state, command, context)
    case 'note.mark':
      return decideMarks(state, command, context)
  }
}

/** What people vote on and are asked in a step is over before it is left. */
function withSecretsLeft(state: RoomState, events: SessionEvent[], context: Context): EventBody[] {
  const left = events.find(({ type }) => type === 'session.stepped' || type === 'session.ended')
  if (!left) return events
  const { session } = left
  return [
    ...votesLeft(state, session, context),
    ...fistsLeft(state, session),
    ...placingsLeft(state, session, context),
    ...events,
  ]
}

function decideRoom(state: RoomState, command: RoomOwnCommand): EventBody[] {
  switch (command.type) {
    case 'room.rename':
      return command.name === state.room.name ? [] : [{ type: 'room.renamed', name: command.name }]
    case 'room.setCall':
      return command.url === (state.room.callUrl ?? null) ? [] : [{ type: 'room.callSet', url: command.url }]
  }
}
