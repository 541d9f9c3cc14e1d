// What the people of a room may do on its boards, now. One subscription a room, as long as somebody is connected.
import { closeCodes } from '#shared/api/sync.ts'
import { parseDocumentId } from '#shared/boards/layers.ts'
import { roomOfBoard } from '#shared/boards/model.ts'
import { DomainError } from '#shared/errors.ts'
import type { Person } from '#shared/people/model.ts'
import type { RoomState } from '#shared/room/model.ts'
import { mayDraw } from '#shared/room/permissions.ts'
import { accessOf } from '#shared/sessions/access.ts'
import { isNamelessNow } from '#shared/sessions/nameless.ts'
import { accessToLayer, heldBackSince } from '#shared/sessions/writing.ts'
import { openVoteOn } from '#shared/votes/select.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Space } from '../space.ts'

/**
 * May come in, and whether to write; or is refused with a close code. `isHeldBack` of a layer: what comes into it is
 * not for the board yet. `isAway`: may not write only because they are elsewhere in this round. `isQuiet`: nobody is told
 * where they are on the board.
 */
export type Access =
  | { person: Person; mayDraw: boolean; isHeldBack: boolean; isAway: boolean; isQuiet: boolean }
  | { refused: typeof closeCodes.notAllowed | typeof closeCodes.notFound }

/** @param id of a board, or `<board>~<layer>` */
export function accessTo(state: RoomState, id: string, personId: string): Access {
  const person = state.people[personId]
  const name = parseDocumentId(id)
  // A room that one is not in is answered as one that does not exist.
  if (!person) return { refused: closeCodes.notFound }
  if (person.removed) return { refused: closeCodes.notAllowed }
  const found = name && state.boards[name.board]
  if (!name || !found) return { refused: closeCodes.notFound }
  const { board, layer } = name
  const isQuiet = isNamelessNow(state, board, personId) || openVoteOn(state, board) !== undefined
  // Who may only add does so through a layer.
  if (!layer) {
    const mayEdit = accessOf(state, personId, board) === 'edit'
    const isAway = !mayEdit && mayDraw(person.role, found)
    return { person, mayDraw: mayEdit, isHeldBack: false, isAway, isQuiet }
  }
  // Of a layer that is not theirs nobody knows whether there is one.
  const access = accessToLayer(state, personId, board, layer)
  if (!access) return { refused: closeCodes.notFound }
  const isHeldBack = heldBackSince(state, board, layer) !== undefined
  return { person, mayDraw: access === 'write', isHeldBack, isAway: false, isQuiet }
}

/** Somebody at a board, who is to have the rights that the room gives them. */
export interface RightsHolder {
  readonly board: string
  readonly person: string
  setAccess(access: Access): void
}

export interface RoomRights {
  ask(board: string, person: string): Promise<Access>
  /** Tells somebody's rights whenever something happens in their room, until `unfollow`. */
  follow(holder: RightsHolder): void
  /** Tells those they have now to somebody who is followed. What was told since is never taken back by it. */
  confirm(holder: RightsHolder): Promise<void>
  unfollow(holder: RightsHolder): void
  close(): void
}

interface Followed {
  holders: Set<RightsHolder>
  /** The newest state that was told. */
  told: { seq: number; state: RoomState } | undefined
  stop: () => void
}

export function createRoomRights(rooms: () => Rooms, space: Pick<Space, 'isFull' | 'onChange'>): RoomRights {
  const followed = new Map<string, Followed>()

  /** Nobody draws what cannot be stored; when there is space again, they are asked for what they drew meanwhile. */
  const accessNow = (state: RoomState, board: string, person: string): Access => {
    const access = accessTo(state, board, person)
    return space.isFull && 'person' in access ? { ...access, mayDraw: false, isAway: false } : access
  }

  const apply = (holder: RightsHolder, state: RoomState) =>
    holder.setAccess(accessNow(state, holder.board, holder.person))

  const stopWatching = space.onChange(() => {
    for (const [room, { holders }] of followed)
      void rooms()
        .read(room)
        .then(({ state }) => holders.forEach(holder => apply(holder, state)))
  })

  return {
    async ask(board, person) {
      try {
        const { state } = await rooms().read(roomOfBoard(board))
        return accessNow(state, board, person)
      } catch (cause) {
        if (cause instanceof DomainError) return { refused: closeCodes.notFound }
        throw cause
      }
    },
    follow(holder) {
      const room = roomOfBoard(holder.board)
      let those = followed.get(room)
      if (!those) {
        const fresh: Followed = { holders: new Set(), told: undefined, stop: () => undefined }
        fresh.stop = rooms().subscribe(room, (events, state) => {
          fresh.told = { seq: events.at(-1)?.seq ?? 0, state }
          for (const each of fresh.holders) apply(each, state)
        })
        those = fresh
        followed.set(room, those)
      }
      those.holders.add(holder)
    },
    async confirm(holder) {
      const room = roomOfBoard(holder.board)
      const { seq, state } = await rooms().read(room)
      const told = followed.get(room)?.told
      apply(holder, told && told.seq > seq ? told.state : state)
    },
    unfollow(holder) {
      const room = roomOfBoard(holder.board)
      const those = followed.get(room)
      if (!those?.holders.delete(holder) || those.holders.size > 0) return
      those.stop()
      followed.delete(room)
    },
    close: stopWatching,
  }
}
