// The pages of the client that exported files lead back to.

export const initiativeUrl = (origin: string, room: string, initiative: string): string =>
  `${origin}/rooms/${encodeURIComponent(room)}/initiatives/${encodeURIComponent(initiative)}`

export const noteUrl = (origin: string, room: string, board: string, note: string): string =>
  `${origin}/rooms/${encodeURIComponent(room)}/boards/${encodeURIComponent(board)}?note=${encodeURIComponent(note)}`
