import { visibleTo } from '../ballots/secret.ts'
import { isAtLeast, type Person } from '../people/model.ts'
import type { RoomEvent } from './events.ts'
import type { RoomState } from './model.ts'

/** Who is told something. */
export type Viewer = Pick<Person, 'id' | 'role'>

/** The state as a person may see it: invites are for those who may give them out, dots, hands and places for whose they are. */
export const visibleState = (state: RoomState, { id, role }: Viewer): RoomState => ({
  ...state,
  invites: isAtLeast(role, 'facilitator') ? state.invites : {},
  votes: visibleTo(state.votes, id),
  fists: visibleTo(state.fists, id),
  placings: visibleTo(state.placings, id),
})

export function isVisible(event: RoomEvent, { id, role }: Viewer): boolean {
  switch (event.type) {
    case 'invite.created':
    case 'invite.revoked':
      return isAtLeast(role, 'facilitator')
    // Also when it is over: what may be known then is said by the event that closes it.
    case 'vote.cast':
    case 'fist.answered':
    case 'placing.placed':
      return event.by === id
    case 'room.created':
    case 'room.renamed':
    case 'room.callSet':
    case 'person.joined':
    case 'person.edited':
    case 'person.roleSet':
    case 'person.removed':
    case 'person.erased':
    case 'person.forgotten':
    case 'event.erased':
    case 'group.created':
    case 'group.edited':
    case 'group.removed':
    case 'group.choiceSet':
    case 'group.assigned':
    case 'board.created':
    case 'board.renamed':
    case 'board.lockSet':
    case 'board.archiveSet':
    case 'board.hidingSet':
    case 'board.revealed':
    case 'template.created':
    case 'template.renamed':
    case 'template.deleted':
    case 'version.created':
    case 'version.renamed':
    case 'version.deleted':
    case 'board.restored':
    case 'initiative.promoted':
    case 'initiative.edited':
    case 'initiative.statusSet':
    case 'initiative.ownerSet':
    case 'initiative.sourcesAdded':
    case 'initiative.merged':
    case 'initiative.withdrawn':
    case 'initiative.lookedBack':
    case 'initiative.commented':
    case 'idea.proposed':
    case 'idea.created':
    case 'idea.renamed':
    case 'idea.notesMoved':
    case 'idea.merged':
    case 'idea.confirmSet':
    case 'idea.dismissed':
    case 'idea.restored':
    case 'idea.promoted':
    case 'note.commented':
    case 'note.marked':
    case 'comment.edited':
    case 'comment.deleted':
    case 'comment.resolveSet':
    case 'session.created':
    case 'session.edited':
    case 'session.removed':
    case 'session.started':
    case 'session.stepped':
    case 'session.clockSet':
    case 'session.revealed':
    case 'session.turnCalled':
    case 'session.rotated':
    case 'session.turnUndone':
    case 'session.said':
    case 'session.helpCalled':
    case 'session.helpAnswered':
    case 'session.ended':
    case 'agenda.kept':
    case 'agenda.deleted':
    case 'gathering.called':
    case 'gathering.calledOff':
    case 'session.attended':
    case 'session.summaryWritten':
    case 'vote.opened':
    case 'vote.closed':
    case 'vote.removed':
    case 'placing.opened':
    case 'placing.closed':
    case 'placing.removed':
    case 'fist.opened':
    case 'fist.closed':
    case 'fist.removed':
      return true
  }
}
