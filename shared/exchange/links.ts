// The pages of the client that exported files lead back to.
import { initiativePath, notePath } from '../links.ts'

export const initiativeUrl = (origin: string, room: string, initiative: string): string =>
  origin + initiativePath(room, initiative)

export const noteUrl = (origin: string, room: string, board: string, note: string): string =>
  origin + notePath(room, board, note)
