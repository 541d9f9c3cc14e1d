// Boards as programs see them: notes, outlines and files, read from the boards' documents.
import * as Y from 'yjs'
import { drawnFramesOf, frameNameAround } from '#shared/canvas/drawnFrames.ts'
import { framesOf, notesOf, type Note } from '#shared/canvas/notes/notes.ts'
import { noteKey, recordsOf } from '#shared/canvas/document.ts'
import { readRecord, type PlainRecord } from '#shared/canvas/fields.ts'
import { linksOf } from '#shared/canvas/link.ts'
import { placeNotes } from '#shared/canvas/notes/place.ts'
import type { Zone } from '#shared/canvas/lanes/lanes.ts'
import { pictured } from '#shared/boards/miniature.ts'
import { findBoard } from '#shared/boards/rules.ts'
import { sortThreads, threadsOn } from '#shared/comments/select.ts'
import { DomainError } from '#shared/errors.ts'
import { toBoardTldr } from '#shared/exchange/board/boardTldr.ts'
import { exportBoard } from '#shared/exchange/board/exportBoard.ts'
import { initiativesByNote } from '#shared/initiatives/select.ts'
import { marksOn } from '#shared/marks/select.ts'
import { findOwnTemplate } from '#shared/ownTemplates/rules.ts'
import type { RoomState } from '#shared/room/model.ts'
import { roundNow, whyOnlyLooks } from '#shared/sessions/access.ts'
import { hiddenSince } from '#shared/sessions/writing.ts'
import { closedVotesOn, dotsGiven } from '#shared/votes/select.ts'
import { attribute } from '../../rooms/attribution.ts'
import { contentOf } from '../../rooms/boardContent.ts'
import type { RoomAssets } from '../../assets/roomAssets.ts'
import type { Rooms } from '../../rooms/rooms.ts'
import type { Documents } from '../../sync/documents.ts'
import { picturesInside } from '../picturesInside.ts'
import { loadTldrawCheck } from '../tldrawCheck.ts'
import type { Handlers, Insider } from '../handler.ts'

export interface BoardHandlerParts {
  rooms: Pick<Rooms, 'subscribe'>
  documents: Documents
  assets: Pick<RoomAssets, 'read'>
  now: () => string
  newId: () => string
}

type BoardHandlers = Pick<
  Handlers,
  'readNotes' | 'addNotes' | 'readOutline' | 'readOwnTemplate' | 'exportBoard'
>

export function boardHandlers({ rooms, documents, assets, now, newId }: BoardHandlerParts): BoardHandlers {
  async function readBoard(board: string, { state }: Insider): Promise<{ notes: Note[]; zones: Zone[] }> {
    findBoard(state, board)
    const { written, zones } = await documents.read(board, contentOf)
    return { zones, notes: await attribute(written, board, documents, state.people) }
  }

  return {
    async readNotes({ params: { board }, caller }) {
      const { notes } = await readBoard(board, caller)
      const promoted = initiativesByNote(caller.state)
      const given = dotsGiven(closedVotesOn(caller.state, board).reverse())
      const marked = marksOn(caller.state, board)
      return notes.map(note => {
        const key = noteKey(board, note.id)
        const initiative = promoted.get(key)?.id
        const comments = caller.state.threads[key]?.comments.length
        const votes = given.get(note.id)
        const marks = marked.get(note.id)
        return {
          ...note,
          ...(initiative !== undefined && { initiative }),
          ...(votes && { votes }),
          ...(marks && { marks }),
          ...(comments && { comments }),
        }
      })
    },
    async addNotes({ params: { room, board }, body, caller: { me, state } }) {
      refuseDrawing(state, me.id, board)
      const meta = { author: me.id, group: me.group, round: roundNow(state), at: now() }
      const notes = body.notes.map(({ text, zone, color = 'yellow' }) => ({
        id: newId(),
        text,
        zone,
        color,
        meta,
      }))
      let present = state
      const unfollow = rooms.subscribe(room, (_events, next) => (present = next))
      try {
        await documents.edit(board, me.id, doc => {
          // The board may have been locked, or the person demoted, while it was loaded.
          refuseDrawing(present, me.id, board)
          placeNotes(doc, notes)
        })
      } finally {
        unfollow()
      }
      return { ids: notes.map(note => note.id) }
    },
    async readOutline({ params: { board }, caller: { state } }) {
      findBoard(state, board)
      const { written, zones } = await documents.read(board, contentOf)
      const notes = written.map(({ note: { x, y, w, h, color } }) => ({ x, y, w, h, color }))
      return { zones: zones.map(pictured), notes, edited: (await documents.lastEdit(board)) ?? null }
    },
    async readOwnTemplate({ params: { template }, caller: { state } }) {
      findOwnTemplate(state, template)
      return documents.read(template, doc => ({
        frames: framesOf(doc).map(({ x, y, props }) => ({ x, y, props })),
        notes: notesOf(doc).map(({ x, y, w, h, color }) => ({ x, y, w, h, color })),
      }))
    },
    async exportBoard({ params: { board: id }, query, caller }) {
      const { room, people, groups } = caller.state
      const board = findBoard(caller.state, id)
      const language = query.language ?? room.language
      if (query.format === 'tldr') {
        const records = await documents.read(id, recordsIn)
        const pictures = await picturesInside(assets, room.id, records)
        return toBoardTldr({ board, language }, records, { isKnown: await loadTldrawCheck(), pictures })
      }
      const { notes, zones } = await readBoard(id, caller)
      const links = await documents.read(id, linksOf)
      const frames = await documents.read(id, drawnFramesOf)
      const promoted = initiativesByNote(caller.state)
      const marked = marksOn(caller.state, id)
      return exportBoard(query.format, {
        links,
        votes: closedVotesOn(caller.state, id).reverse(),
        room,
        board,
        zones,
        notes: notes.map(note => ({
          ...note,
          initiative: promoted.get(noteKey(id, note.id)),
          marks: marked.get(note.id),
          ...(note.zone === null && { frame: frameNameAround(frames, note) }),
        })),
        threads: sortThreads(threadsOn(caller.state, id)),
        people,
        groups,
        language,
        exportedAt: now(),
      })
    },
  }
}

const recordsIn = (doc: Y.Doc): PlainRecord[] =>
  [...recordsOf(doc).values()].flatMap(map => (map instanceof Y.Map ? (readRecord(map) ?? []) : []))

/** @throws DomainError that says why this person may not write on the board now */
function refuseDrawing(state: RoomState, me: string, id: string): void {
  findBoard(state, id)
  const refusal = whyOnlyLooks(state, me, id)
  if (refusal) throw new DomainError(refusal)
  // What is asked for here is drawn on the board itself, where everybody would see it.
  if (hiddenSince(state, id, me) !== undefined) throw new DomainError('writing-hidden')
}
