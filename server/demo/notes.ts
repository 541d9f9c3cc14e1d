// Groups draw: their notes go onto the boards' documents, through the client of whoever wrote them.
import { DomainError } from '#shared/errors.ts'
import { PlayStopped, writeOnBoard, type RoomClient } from './client.ts'
import { isOnScale, isStacked, putOnScale, putStacked } from './placing.ts'
import type { SessionBoard } from './session.ts'
import { groupOf, type Played, type Stage } from './stage.ts'

/** Each member writes their share over a connection of their own, so every note has the author it says. */
export async function playNotes({ session, language, client, report }: Stage, played: Played): Promise<void> {
  const all = session.boards.reduce((count, { notes }) => count + notes.length, 0)
  let written = 0
  for (const board of session.boards) {
    const { id: group, color, members } = groupOf(played, board.group)
    const address = { origin: client.origin, board: played.boards.get(board.id) ?? '' }
    const meta = { group, round: board.round, at: new Date().toISOString() }
    const shares = members.map(({ id, token }, place) => ({
      token,
      writing: { language, color, meta: { ...meta, author: id } },
      notes: board.notes.filter((_, index) => index % members.length === place),
    }))
    const strokes = [
      ...shares.map(share => ({ ...share, put: putStacked, notes: share.notes.filter(isStacked) })),
      ...shares.map(share => ({ ...share, put: putOnScale, notes: share.notes.filter(isOnScale) })),
    ]
    for (const { token, writing, notes, put } of strokes) {
      if (notes.length === 0) continue
      await writeOnBoard({ ...address, token }, doc => put(doc, notes, writing)).catch(explain)
      report('Notes', (written += notes.length), all)
    }
    await confirm(client, played, board)
  }
}

/** What was acknowledged is there for everybody, or the play is over. */
async function confirm(client: RoomClient, played: Played, board: SessionBoard): Promise<void> {
  const id = played.boards.get(board.id) ?? ''
  const there = new Set((await client.readNotes(played.room, id, played.token)).map(note => note.id))
  const missing = board.notes.filter(note => !there.has(note.id))
  if (missing.length > 0)
    throw new PlayStopped(`Notes are missing on ${board.id}: ${missing.map(note => note.id).join(', ')}`)
}

const explain = (error: unknown): never => {
  throw error instanceof DomainError ? new PlayStopped(error.message) : error
}
