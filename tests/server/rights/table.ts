// Who may do what: the whole of it, declared by hand, so that a right changes only where somebody means it to. The tests
// beside hold the server to it, and fail when the contract knows something that this table does not.
import type { EndpointName } from '#shared/api/endpoints.ts'
import { closeCodes } from '#shared/api/sync.ts'
import type { RefusalCode } from '#shared/errors.ts'
import type { Role } from '#shared/people/model.ts'
import type { Command } from '#shared/room/commands.ts'

export const roles = ['observer', 'member', 'facilitator'] as const satisfies Role[]
export const boardStates = ['open', 'locked', 'archived'] as const
export type BoardState = (typeof boardStates)[number]

/** `own`: what they made themselves. */
type May = 'no' | 'own' | 'yes'

/** What is refused on such a board, to whoever might do it on an open one. */
type Refusals = { locked?: RefusalCode; archived?: RefusalCode }

export interface Rule extends Refusals {
  may: Record<Role, May>
  /** What they hear who ask it of what somebody else made. */
  notOwn?: RefusalCode
}

const rule = (observer: May, member: May, facilitator: May, more: Omit<Rule, 'may'> = {}): Rule => ({
  may: { observer, member, facilitator },
  ...more,
})

const all = rule('yes', 'yes', 'yes')
const writers = rule('no', 'yes', 'yes')
const facilitators = rule('no', 'no', 'yes')
const drawn: Refusals = { locked: 'board-locked', archived: 'board-archived' }
const discussed: Refusals = { archived: 'board-archived' }

export const routes: Record<EndpointName, Rule | 'anybody'> = {
  createRoom: 'anybody',
  readInvite: 'anybody',
  join: 'anybody',
  readTemplates: 'anybody',
  readConfig: 'anybody',
  readHealth: 'anybody',
  readReady: 'anybody',

  readRoom: all,
  command: all, // each by its own rule, below
  readEvents: all,
  readInvites: facilitators,
  exportBacklog: all,
  readOwnTemplate: all,
  uploadAsset: writers,
  readAsset: all,

  readNotes: all,
  addNotes: rule('no', 'yes', 'yes', drawn),
  readOutline: all,
  exportBoard: all,
  exportPerson: rule('own', 'own', 'yes'), // oneself
  readSummary: all,
  exportSummary: all,
  readEmbedder: all,
  embedNotes: facilitators,
  readVersions: all,
  readVersion: all,
  readVersionNotes: all,
  compareVersion: all,
}

/** A restore is two things: a new board, or drawing on the one there is. */
export type Asked = Command['type'] | 'board.restore as new'

export const commands: Record<Asked, Rule> = {
  'room.rename': facilitators,
  'room.setCall': facilitators,
  'invite.create': facilitators,
  'invite.revoke': facilitators,
  'person.edit': all, // oneself: it names nobody else
  'person.setRole': facilitators,
  'person.remove': facilitators,
  'person.erase': rule('own', 'own', 'yes'), // oneself
  'group.create': facilitators,
  'group.assign': facilitators,
  'group.assignMany': facilitators,
  'group.choose': writers, // oneself, while it is open
  'group.edit': facilitators,
  'group.openChoice': facilitators,
  'group.remove': facilitators,

  'board.create': writers,
  'board.copy': writers,
  'board.rename': writers,
  'board.lock': facilitators,
  'board.archive': facilitators,
  'board.hide': rule('no', 'no', 'yes', discussed),
  'board.reveal': rule('no', 'no', 'yes', discussed),
  'board.restore': rule('no', 'yes', 'yes', drawn),
  'board.restore as new': writers,

  'template.create': writers,
  'template.rename': rule('no', 'own', 'yes'),
  'template.delete': rule('no', 'own', 'yes'),

  'version.create': writers,
  'version.rename': rule('no', 'own', 'yes'),
  'version.delete': rule('no', 'own', 'yes'),

  'session.create': facilitators,
  'session.edit': facilitators,
  'session.remove': facilitators,
  'session.start': facilitators,
  'session.next': facilitators,
  'session.back': facilitators,
  'session.pause': facilitators,
  'session.resume': facilitators,
  'timer.set': facilitators,
  'session.reveal': facilitators,
  'session.end': facilitators,
  'session.attend': all,
  'session.writeSummary': facilitators,
  'session.rotate': facilitators,
  'session.callTurn': facilitators,
  'session.undoTurn': facilitators,
  'session.say': facilitators,
  'session.callHelp': writers,
  'session.answerHelp': facilitators,

  'agenda.keep': facilitators,
  'agenda.delete': facilitators,

  'gathering.call': facilitators,
  'gathering.spotlight': facilitators,
  'gathering.callOff': facilitators,

  'vote.open': rule('no', 'no', 'yes', discussed),
  'vote.cast': rule('no', 'yes', 'yes', discussed),
  'vote.close': facilitators,
  'vote.remove': facilitators,

  'fist.open': facilitators,
  'fist.answer': writers,
  'fist.close': facilitators,
  'fist.remove': facilitators,

  'placing.open': rule('no', 'no', 'yes', discussed),
  'placing.place': rule('no', 'yes', 'yes', discussed),
  'placing.close': facilitators,
  'placing.remove': facilitators,

  'initiative.promote': writers,
  'initiative.promoteEach': writers,
  'initiative.withdraw': rule('no', 'own', 'own', { notOwn: 'not-yours' }),
  'initiative.edit': writers,
  'initiative.setStatus': writers,
  'initiative.setOwner': writers,
  'initiative.lookBack': writers,
  'initiative.merge': writers,
  'initiative.comment': writers,

  'idea.propose': facilitators,
  'idea.create': facilitators,
  'idea.rename': facilitators,
  'idea.move': facilitators,
  'idea.merge': facilitators,
  'idea.confirm': facilitators,
  'idea.dismiss': facilitators,
  'idea.restore': facilitators,
  'idea.promote': facilitators,

  'note.mark': rule('no', 'yes', 'yes', drawn),
  'note.comment': rule('no', 'yes', 'yes', discussed),
  'comment.edit': rule('no', 'own', 'own', { ...discussed, notOwn: 'not-yours' }),
  'comment.delete': rule('no', 'own', 'yes', { ...discussed, notOwn: 'not-yours' }),
  'comment.resolve': rule('no', 'yes', 'yes', discussed),
}

/** On a board's socket. Whoever may see a board is seen there too. */
export const boardSocket: Record<Role, Record<BoardState, 'draws' | 'looks'>> = {
  observer: { open: 'looks', locked: 'looks', archived: 'looks' },
  member: { open: 'draws', locked: 'looks', archived: 'looks' },
  facilitator: { open: 'draws', locked: 'looks', archived: 'looks' },
}

/** On the socket of a person's own draft, hidden writing or not. For everybody else there is none. */
export const draftSocket: Record<Role, Record<BoardState, 'draws' | 'looks' | 'none'>> = {
  observer: { open: 'looks', locked: 'looks', archived: 'none' },
  member: { open: 'draws', locked: 'looks', archived: 'none' },
  facilitator: { open: 'draws', locked: 'looks', archived: 'none' },
}

/** Who is not in the room: somebody without a token, with one we never made, of another room, or not here any more. */
export const outsiders = ['nobody', 'forged', 'stranger', 'removed'] as const
export type Outsider = (typeof outsiders)[number]

/** What they hear of a room, on every route and socket: who does not belong there, that there is none. */
export const turnedAway: Record<Outsider, { http: RefusalCode; sync: number; live: number }> = {
  nobody: { http: 'who-are-you', sync: closeCodes.unknownPerson, live: closeCodes.unknownPerson },
  forged: { http: 'who-are-you', sync: closeCodes.unknownPerson, live: closeCodes.unknownPerson },
  stranger: { http: 'no-such-room', sync: closeCodes.notFound, live: closeCodes.notFound },
  // Of every board of the room, those that never were included.
  removed: { http: 'no-such-room', sync: closeCodes.notAllowed, live: closeCodes.notFound },
}

/** What a person of this role hears; `yes` when it is done. */
export function expected(
  { may, notOwn = 'not-allowed', ...refused }: Rule,
  asked: { role: Role; isOwn: boolean; board: BoardState },
): RefusalCode | 'yes' {
  const { role, isOwn, board } = asked
  if (may[role] === 'no') return 'not-allowed'
  const refusal = board === 'open' ? undefined : refused[board]
  if (refusal) return refusal
  return may[role] === 'own' && !isOwn ? notOwn : 'yes'
}

export const typeOf = (asked: Asked): Command['type'] =>
  asked === 'board.restore as new' ? 'board.restore' : asked
