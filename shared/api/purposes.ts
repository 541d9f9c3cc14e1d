// What each endpoint is for, in the words of OpenAPI and of the readable page: apart from the contract, because every
// page carries that.
import type { EndpointName } from './endpoints.ts'

const purposes: Record<EndpointName, string> = {
  createRoom: 'Create a room and enter it as its facilitator.',
  readInvite: 'What an invite leads to, before joining.',
  join: 'Enter a room by an invite.',
  readRoom: 'The state of the room as this person may see it.',
  command: 'Ask for something. The same `id` a second time gets the first answer.',
  readEvents:
    'What has happened after `since`, at most 5,000 events an answer; of one initiative only, where it is named. ' +
    'It is complete up to `seq`: while that is less than the room’s, go on with `since` = `seq`.',
  readInvites: 'The invites of the room with their links.',
  readNotes: 'The notes of a board, in reading order.',
  addNotes: 'Add notes; they are laid out in their zone.',
  readOutline: 'The board in miniature.',
  exportBoard: 'A board as a file.',
  exportBacklog: 'The initiatives as a file.',
  readConfig: 'What a client has to know first.',
  readHealth: 'The process is alive.',
  readReady: 'The store can be read and written.',
  exportPerson: 'What the room holds about a person, as a file.',
  uploadAsset: 'Put a picture into the room: PNG, JPEG, GIF, WebP or AVIF of at most 10 MiB, as the body.',
  readAsset: 'A picture of the room. It never changes.',
  readTemplates: 'The templates a board can be made from.',
  readOwnTemplate: 'What is on a template of the room’s own.',
  readVersions: 'The versions of a board, the newest first.',
  readVersion: 'All that was on the board.',
  readVersionNotes: 'The notes that were on the board, in reading order.',
  compareVersion: 'What has changed from this version to another one, or to `now`.',
  readSummary: 'What came of a session so far, or in the end.',
  exportSummary: 'The same as a file. A PDF is made in the browser.',
  readEmbedder: 'Where texts of notes are sent for their vectors, if anywhere.',
  embedNotes: 'Vectors of notes: those that mean the same lie near to each other.',
}

const byName = new Map(Object.entries(purposes))

export const purposeOf = (name: string): string => byName.get(name) ?? ''
