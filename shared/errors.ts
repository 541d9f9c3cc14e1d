/**
 * Everything that can be refused, by code. `status` is the HTTP status it is answered with; `title` is the
 * English sentence for programs. What a person reads is in client/text, by the same code.
 */
export const refusals = {
  'invalid-input': { status: 400, title: 'The input is not valid' },
  'malformed-json': { status: 400, title: 'The body is not valid JSON' },
  'unknown-command': { status: 400, title: 'There is no such command' },
  'unknown-template': { status: 400, title: 'There is no such template' },
  'unknown-zone': { status: 400, title: 'The board has no such zone' },
  'unknown-format': { status: 400, title: 'There is no such format' },
  'reason-required': { status: 400, title: 'Say why: this status needs a reason' },
  'title-required': { status: 400, title: 'The notes have no text: give the initiative a title' },
  'who-are-you': { status: 401, title: 'Join the room first' },
  'not-allowed': { status: 403, title: 'Your role does not allow this' },
  'foreign-origin': { status: 403, title: 'This request comes from another site' },
  'room-creation-closed': { status: 403, title: 'Creating a room needs the administrator token' },
  'board-locked': { status: 403, title: 'The board is locked' },
  'writing-hidden': {
    status: 409,
    title: 'Hidden writing is on: until it is shown, notes are written on the board itself',
  },
  'without-names': {
    status: 409,
    title: 'The step is without names: all notes are shown at once, and it stays so once it has begun',
  },
  'not-yours': { status: 403, title: 'Only who wrote it may change it' },
  'no-such-page': { status: 404, title: 'There is nothing at this address' },
  'no-such-room': { status: 404, title: 'There is no such room' },
  'no-such-invite': { status: 404, title: 'This invitation does not work any more' },
  'no-such-board': { status: 404, title: 'There is no such board' },
  'no-such-asset': { status: 404, title: 'There is no such picture in the room' },
  'no-such-note': { status: 404, title: 'There is no such note on the board' },
  'no-such-person': { status: 404, title: 'There is no such person in the room' },
  'no-such-group': { status: 404, title: 'There is no such group' },
  'no-such-template': { status: 404, title: 'The room has no such template' },
  'no-such-version': { status: 404, title: 'There is no such version of the board' },
  'no-such-session': { status: 404, title: 'There is no such session' },
  'no-such-vote': { status: 404, title: 'There is no such vote' },
  'no-such-initiative': { status: 404, title: 'There is no such initiative' },
  'no-such-idea': { status: 404, title: 'There is no such idea' },
  'no-such-thread': { status: 404, title: 'Nobody has commented on this note' },
  'no-such-comment': { status: 404, title: 'There is no such comment' },
  'status-jump': { status: 409, title: 'An initiative cannot go from this status to that one' },
  'already-merged': { status: 409, title: 'The initiative was merged into another one' },
  'initiative-changed': { status: 409, title: 'Somebody has gone on with the initiative' },
  'idea-promoted': { status: 409, title: 'The idea was promoted: it is an initiative now' },
  'too-many-ideas': { status: 409, title: 'There are as many ideas, or notes in one, as there may be' },
  'last-facilitator': { status: 409, title: 'A room needs at least one facilitator' },
  'too-many-templates': { status: 409, title: 'The room has as many templates as it can: delete one' },
  'versions-full': { status: 409, title: 'The board has as many named versions as it may: delete one first' },
  'session-running': { status: 409, title: 'A session is running: end it first' },
  'session-not-running': { status: 409, title: 'The session is not running' },
  'session-over': { status: 409, title: 'The session is over' },
  'step-in-progress': { status: 409, title: 'The step that everybody is at cannot be taken away' },
  'no-such-step': { status: 409, title: 'The session has no step there' },
  'nothing-hidden': { status: 409, title: 'Nothing is written hidden in this step' },
  'nothing-to-turn': { status: 409, title: 'There are no groups, or no boards for them to go to' },
  'group-choice-closed': { status: 403, title: 'Groups are not chosen by oneself here' },
  'too-many-sessions': { status: 409, title: 'The room has as many sessions as it can: delete one' },
  'vote-open': { status: 409, title: 'A vote is open on this board: close it first' },
  'vote-closed': { status: 409, title: 'The vote is closed' },
  'note-not-in-vote': { status: 409, title: 'This note is not voted on' },
  'no-dots-left': { status: 409, title: 'All dots are given: take one back first' },
  'too-many-dots': { status: 409, title: 'A note takes no more dots of one person in this vote' },
  'note-not-of-others': { status: 409, title: 'Only notes of other groups are marked' },
  'too-many-marks': { status: 409, title: 'As many notes of the board are marked as may be' },
  'no-such-fist': { status: 404, title: 'There is no such question' },
  'fist-open': { status: 409, title: 'A question is open in this room: show the hands first' },
  'fist-closed': { status: 409, title: 'The hands have been shown' },
  'too-many-fists': { status: 409, title: 'The room has as many questions as it can: delete one' },
  'no-such-placing': { status: 404, title: 'There is no such placing of notes' },
  'placing-open': { status: 409, title: 'Notes of this board are being placed: show the places first' },
  'placing-closed': { status: 409, title: 'The places have been shown' },
  'note-not-placed': { status: 409, title: 'This note is not among those that are placed' },
  'too-many-placings': { status: 409, title: 'The room has as many placings as it can: delete one' },
  'too-many-votes': { status: 409, title: 'The room has as many votes as it can: delete one' },
  'command-id-used': { status: 409, title: 'This id was used for another command: choose a new one' },
  'board-archived': { status: 409, title: 'The board is archived' },
  'too-many-comments': { status: 409, title: 'There are as many comments as there may be' },
  'board-full': {
    status: 413,
    title: 'The board takes no more: delete something, or go on with another one',
  },
  'picture-too-large': { status: 413, title: 'The picture is too large' },
  'pictures-full': { status: 413, title: 'The room has as many pictures as it can keep' },
  'not-a-picture': { status: 415, title: 'This is not a picture that boards can show' },
  'asset-damaged': { status: 500, title: 'The file of the picture is damaged' },
  'too-large': { status: 413, title: 'The request is too large' },
  'too-many-requests': { status: 429, title: 'Too many requests: wait a moment' },
  'no-embedder': { status: 409, title: 'This server knows no embedding endpoint' },
  'embedder-failed': { status: 502, title: 'The embedding endpoint does not answer as it should' },
  'internal-error': { status: 500, title: 'Something broke on the server; nothing was changed' },
  'not-ready': { status: 503, title: 'The server cannot reach its store now' },
  'storage-full': { status: 507, title: 'The disk is full: nothing was changed' },
} as const satisfies Record<string, { status: number; title: string }>

export type RefusalCode = keyof typeof refusals

/** Refuses what was asked. Thrown by rules; at the edge it becomes problem+json or a close code. */
export class DomainError extends Error {
  override name = 'DomainError'
  readonly code: RefusalCode
  readonly detail: string | undefined
  /** The input field at fault, dotted, where there is one. */
  readonly field: string | undefined

  constructor(code: RefusalCode, about: { detail?: string; field?: string } = {}) {
    super(about.detail ? `${refusals[code].title}: ${about.detail}` : refusals[code].title)
    this.code = code
    this.detail = about.detail
    this.field = about.field
  }
}
