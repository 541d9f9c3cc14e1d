// Addresses of pages that initiatives lead to.
import type { Status } from '#shared/initiatives/model.ts'

const roomPath = (room: string) => `/rooms/${encodeURIComponent(room)}`

export const initiativesPath = (room: string): string => `${roomPath(room)}/initiatives`

export const statusPath = (room: string, status: Status): string =>
  `${initiativesPath(room)}?status=${encodeURIComponent(status)}`

export const initiativePath = (room: string, initiative: string): string =>
  `${initiativesPath(room)}/${encodeURIComponent(initiative)}`

export const boardPath = (room: string, board: string | undefined): string =>
  board === undefined ? roomPath(room) : `${roomPath(room)}/boards/${encodeURIComponent(board)}`

export const notePath = (room: string, board: string, note: string): string =>
  `${boardPath(room, board)}?note=${encodeURIComponent(note)}`
