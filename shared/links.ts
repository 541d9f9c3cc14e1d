// Where the pages of the client are: paths, for its own links; exported files put the server's origin before them.
import type { Status } from './initiatives/model.ts'

const part = encodeURIComponent

export const roomPath = (room: string): string => `/rooms/${part(room)}`

export const settingsPath = (room: string): string => `${roomPath(room)}/settings`

export const boardPath = (room: string, board: string): string => `${roomPath(room)}/boards/${part(board)}`

export const notePath = (room: string, board: string, note: string): string =>
  `${boardPath(room, board)}?note=${part(note)}`

/** Where a note's comments are open beside its board. */
export const threadPath = (room: string, board: string, note: string): string =>
  `${boardPath(room, board)}?thread=${part(note)}`

export const initiativesPath = (room: string): string => `${roomPath(room)}/initiatives`

export const ideasPath = (room: string): string => `${roomPath(room)}/ideas`

/** What came of a session. */
export const summaryPath = (room: string, session: string): string =>
  `${roomPath(room)}/sessions/${part(session)}/summary`

export const statusPath = (room: string, status: Status): string =>
  `${initiativesPath(room)}?status=${part(status)}`

export const initiativePath = (room: string, initiative: string): string =>
  `${initiativesPath(room)}/${part(initiative)}`

/** An invite's link that leads past the lobby to one board of its room. */
export const inviteTo = (invite: string, board: string): string => `${invite}?board=${part(board)}`
