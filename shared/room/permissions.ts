import { isAtLeast, type Role } from '../people/model.ts'
import type { Command } from './commands.ts'

/** The lowest role that may ask for each thing. */
const lowestRole: Record<Command['type'], Role> = {
  'room.rename': 'facilitator',
  'room.setCall': 'facilitator',
  'invite.create': 'facilitator',
  'invite.revoke': 'facilitator',
  'person.edit': 'observer',
  'person.setRole': 'facilitator',
  'person.remove': 'facilitator',
  'group.create': 'facilitator',
  'group.edit': 'facilitator',
  'group.remove': 'facilitator',
  'group.assignMany': 'facilitator',
  'group.choose': 'member',
  'group.openChoice': 'facilitator',
  'group.assign': 'facilitator',
  'board.create': 'member',
  'board.copy': 'member',
  'board.rename': 'member',
  'board.lock': 'facilitator',
  'board.archive': 'facilitator',
  'board.hide': 'facilitator',
  'board.reveal': 'facilitator',
  'template.create': 'member',
  'template.rename': 'member',
  'template.delete': 'member',
  'version.create': 'member',
  'version.rename': 'member',
  'version.delete': 'member',
  'board.restore': 'member',
  'session.create': 'facilitator',
  'session.edit': 'facilitator',
  'session.remove': 'facilitator',
  'session.start': 'facilitator',
  'session.next': 'facilitator',
  'session.back': 'facilitator',
  'session.pause': 'facilitator',
  'session.resume': 'facilitator',
  'timer.set': 'facilitator',
  'session.reveal': 'facilitator',
  'session.rotate': 'facilitator',
  'session.callTurn': 'facilitator',
  'session.undoTurn': 'facilitator',
  'session.say': 'facilitator',
  'session.callHelp': 'member',
  'session.answerHelp': 'facilitator',
  'session.end': 'facilitator',
  'initiative.promote': 'member',
  'initiative.edit': 'member',
  'initiative.setStatus': 'member',
  'initiative.setOwner': 'member',
  'initiative.merge': 'member',
  'initiative.comment': 'member',
  'idea.propose': 'facilitator',
  'idea.create': 'facilitator',
  'idea.rename': 'facilitator',
  'idea.move': 'facilitator',
  'idea.merge': 'facilitator',
  'idea.confirm': 'facilitator',
  'idea.dismiss': 'facilitator',
  'idea.restore': 'facilitator',
  'idea.promote': 'facilitator',
  'note.comment': 'member',
  'comment.edit': 'member',
  'comment.delete': 'member',
  'comment.resolve': 'member',
}

export const mayAsk = (role: Role, command: Command['type']): boolean => isAtLeast(role, lowestRole[command])

/** Whether a person of this role may write on a board's document. Held by the sync server. */
export const mayDraw = (role: Role, board: { locked: boolean; archived: boolean }): boolean =>
  isAtLeast(role, 'member') && !board.locked && !board.archived

/** Whether a person of this role may lock shapes for everybody, and unlock them. Held by the canvas. */
export const mayLockShapes = (role: Role): boolean => isAtLeast(role, 'facilitator')
