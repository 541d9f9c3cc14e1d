import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { Board } from '#shared/boards/model.ts'
import { toggleReaction } from '#shared/canvas/notes/reactions.ts'
import { isNamelessNow } from '#shared/sessions/nameless.ts'
import { mostTags } from '#shared/canvas/notes/tags.ts'
import { addTag, removeTag, tagsOfDocument } from '#shared/canvas/notes/tagsOfBoard.ts'
import { useMe, useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import type { BoardConnection } from '../sync/connectBoard.ts'
import { useAccess } from '../useAccess.ts'
import { MarksContext, type Marks } from './marksContext.ts'

/** What this person may do with the marks of notes, for everything within the board. */
export function MarksProvider({
  board,
  connection,
  children,
}: {
  board: Board
  connection: BoardConnection
  children: ReactNode
}) {
  const room = useRoomConnection()
  const person = useMe()
  const me = person.id
  const { t } = useTranslation()
  const mayChange = useAccess(board) === 'edit'
  // They would name whoever alone sees the note.
  const mayReact = useRoom(({ state }) => !isNamelessNow(state, board.id, me)) && mayChange
  const marks = useMemo<Marks>(
    () => ({
      me,
      react: mayReact
        ? (notes, name) => connection.edit(doc => toggleReaction(doc, notes, name, me))
        : undefined,
      tags: mayChange
        ? {
            known: () => tagsOfDocument(connection.doc),
            set(notes, tag, isWorn) {
              if (!isWorn) connection.edit(doc => removeTag(doc, notes, tag))
              else if (!connection.edit(doc => addTag(doc, notes, tag)))
                toast.error(t('marks.full', { count: mostTags }))
            },
          }
        : undefined,
      nameOf(id) {
        const view = room.view()
        return view.status === 'ready' ? view.state.people[id]?.name : undefined
      },
    }),
    [connection, room, me, mayChange, mayReact, t],
  )
  return <MarksContext value={marks}>{children}</MarksContext>
}
