import { evolveAgendas } from '../agendas/events.ts'
import { evolveBoards } from '../boards/events.ts'
import { evolveComments } from '../comments/events.ts'
import { evolveFists } from '../fists/events.ts'
import { evolveGathering } from '../gathering/events.ts'
import { evolveIdeas } from '../ideas/events.ts'
import { evolveInitiatives } from '../initiatives/events.ts'
import { evolvePeople } from '../people/events.ts'
import { evolvePrivacy } from '../privacy/events.ts'
import { evolveTemplates } from '../ownTemplates/events.ts'
import { evolveMarks } from '../marks/events.ts'
import { evolvePlacings } from '../placings/events.ts'
import { evolveSessions } from '../sessions/events.ts'
import { evolveSummaries } from '../summaries/events.ts'
import { evolveVersions } from '../versions/events.ts'
import { evolveVotes } from '../votes/events.ts'
import { PersistentMap } from '../persistentMap.ts'
import type { Happened } from './envelope.ts'
import type { RoomEvent, RoomOwnEvent } from './events.ts'
import type { RoomState } from './model.ts'

export const initialState: RoomState = {
  room: { id: '', name: '', language: 'en', createdAt: '' },
  people: {},
  invites: {},
  groups: {},
  groupChoice: false,
  boards: {},
  initiatives: PersistentMap.of(),
  ideas: {},
  threads: {},
  templates: {},
  versions: {},
  sessions: {},
  agendas: {},
  votes: {},
  fists: {},
  placings: {},
  marks: {},
}

/** The state after an event. The same on the server, in every browser, and in a year from now. */
export function evolve(state: RoomState, event: RoomEvent): RoomState {
  switch (event.type) {
    case 'room.created':
    case 'room.renamed':
    case 'room.callSet':
      return { ...state, room: evolveRoom(state.room, event) }
    case 'person.joined':
    case 'person.edited':
    case 'person.roleSet':
    case 'person.removed':
    case 'invite.created':
    case 'invite.revoked':
    case 'group.created':
    case 'group.edited':
    case 'group.removed':
    case 'group.choiceSet':
    case 'group.assigned':
      return evolvePeople(state, event)
    case 'person.erased':
    case 'person.forgotten':
    case 'event.erased':
      return evolvePrivacy(state, event)
    case 'board.created':
    case 'board.renamed':
    case 'board.lockSet':
    case 'board.archiveSet':
    case 'board.hidingSet':
    case 'board.revealed':
      return evolveBoards(state, event)
    case 'template.created':
    case 'template.renamed':
    case 'template.deleted':
      return evolveTemplates(state, event)
    case 'initiative.promoted':
    case 'initiative.edited':
    case 'initiative.statusSet':
    case 'initiative.ownerSet':
    case 'initiative.sourcesAdded':
    case 'initiative.merged':
    case 'initiative.withdrawn':
    case 'initiative.lookedBack':
    case 'initiative.commented':
      return evolveInitiatives(state, event)
    case 'idea.proposed':
    case 'idea.created':
    case 'idea.renamed':
    case 'idea.notesMoved':
    case 'idea.merged':
    case 'idea.confirmSet':
    case 'idea.dismissed':
    case 'idea.restored':
    case 'idea.promoted':
      return evolveIdeas(state, event)
    case 'note.commented':
    case 'comment.edited':
    case 'comment.deleted':
    case 'comment.resolveSet':
      return evolveComments(state, event)
    case 'version.created':
    case 'version.renamed':
    case 'version.deleted':
    case 'board.restored':
      return evolveVersions(state, event)
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
      return evolveSessions(state, event)
    case 'agenda.kept':
    case 'agenda.deleted':
      return evolveAgendas(state, event)
    case 'gathering.called':
    case 'gathering.calledOff':
      return evolveGathering(state, event)
    case 'session.attended':
    case 'session.summaryWritten':
      return evolveSummaries(state, event)
    case 'vote.opened':
    case 'vote.cast':
    case 'vote.closed':
    case 'vote.removed':
      return evolveVotes(state, event)
    case 'fist.opened':
    case 'fist.answered':
    case 'fist.closed':
    case 'fist.removed':
      return evolveFists(state, event)
    case 'placing.opened':
    case 'placing.placed':
    case 'placing.closed':
    case 'placing.removed':
      return evolvePlacings(state, event)
    case 'note.marked':
      return evolveMarks(state, event)
  }
}

function evolveRoom(room: RoomState['room'], event: Happened<RoomOwnEvent>): RoomState['room'] {
  switch (event.type) {
    case 'room.created': {
      const { room: id, name, language, at: createdAt } = event
      return { id, name, language, createdAt }
    }
    case 'room.renamed':
      return { ...room, name: event.name }
    case 'room.callSet':
      return { ...room, callUrl: event.url ?? undefined }
  }
}
