import { useEffect, useRef, useState } from 'react'
import { documentId } from '#shared/boards/layers.ts'
import { roomOfBoard, type Board } from '#shared/boards/model.ts'
import { forgottenIn } from '#shared/privacy/select.ts'
import type { Person } from '#shared/people/model.ts'
import { addedTo, hiddenSince, layerFor } from '#shared/sessions/writing.ts'
import type { RoomConnection } from '../room/connection.ts'
import { useMe, useRoom, useRoomConnection } from '../room/RoomContext.tsx'
import { useAccess } from './useAccess.ts'
import { ownShapeUtils } from './editor/canvasKit.ts'
import { meIn } from './meIn.ts'
import { leaveBoard, openBoard } from './openBoards.ts'
import { noteMetaOf } from './notes/signature.ts'
import { pictureStore } from './pictures/pictureStore.ts'
import { loadStickyFont } from './shapes/textLines.ts'
import { shelfOf } from './sync/unsent/deviceShelf.ts'
import { connectBoard, type BoardConnection } from './sync/connectBoard.ts'

/**
 * How this person's connection to a board is made, and what it is known by.
 * @param known the person; asked for also while the board is being closed, when the room may be gone already
 */
export function waysOnto(
  board: string,
  room: RoomConnection,
  known: { current: Person },
): { key: string; connect: () => BoardConnection } {
  const now = () => {
    const found = meIn(room)
    if (found) known.current = found.me
    return found ?? { me: known.current, color: known.current.color, state: undefined }
  }
  const { id } = known.current
  const view = room.view()
  const forgotten = view.status === 'ready' ? forgottenIn(view.state) : ''
  return {
    key: `${id} ${board} ${forgotten}`,
    connect: () =>
      connectBoard({
        board,
        shapeUtils: ownShapeUtils,
        isReadonly: true,
        me: () => {
          const { me, color } = now()
          return { id: me.id, name: me.name, color }
        },
        assets: pictureStore(roomOfBoard(board)),
        shelf: shelfOf(id, board),
        layerShelf: layer => shelfOf(id, layer),
        noteMeta: () => {
          const { me, state } = now()
          return state ? noteMetaOf(state, me, board) : {}
        },
      }),
  }
}

/** Opens a board's document for as long as the page is shown; there once it can be shown or is refused. */
export function useBoardConnection(board: Board): BoardConnection | undefined {
  const room = useRoomConnection()
  const person = useMe()
  const access = useAccess(board)
  const lastKnown = useRef(person)
  const [connection, setConnection] = useState<BoardConnection>()

  useEffect(() => {
    void loadStickyFont()
    const { key, connect } = waysOnto(board.id, room, lastKnown)
    const opened = openBoard(key, connect)
    const stop = opened.status.subscribe(() => setConnection(opened))
    if (opened.status.get().phase !== 'loading') setConnection(opened)
    return () => {
      stop()
      leaveBoard(key, opened)
    }
  }, [room, person.id, board.id])

  useLayer(connection, board.id)
  useEffect(() => {
    if (!connection) return undefined
    const apply = () => connection.setAccess(connection.isOutdated.get() ? 'look' : access)
    apply()
    return connection.isOutdated.subscribe(apply)
  }, [connection, access])
  return connection
}

/**
 * While writing is hidden, what this person newly writes goes to their draft. Of somebody who may not write for the
 * moment too: what they have written hidden stays so. Where their group may only add, it goes to the group's layer.
 */
function useLayer(connection: BoardConnection | undefined, board: string): void {
  const me = useMe().id
  const draft = documentId(board, { kind: 'draft', person: me })
  const since = useRoom(({ state }) => hiddenSince(state, board, me))
  const id = useRoom(({ state }) => {
    if (hiddenSince(state, board, me) !== undefined) return draft
    const layer = layerFor(state, me, board)
    return layer && documentId(board, layer)
  })
  const earlier = useRoom(({ state }) =>
    addedTo(state, me, board)
      .map(layer => documentId(board, layer))
      .join(' '),
  )
  useEffect(() => {
    if (!connection) return
    connection.setLayer(id === undefined ? undefined : { id, since })
    // What was written on an earlier visit and has not been sent.
    for (const layer of [draft, ...earlier.split(' ')]) if (layer !== '') connection.sendLayer(layer)
  }, [connection, id, since, draft, earlier])
}
