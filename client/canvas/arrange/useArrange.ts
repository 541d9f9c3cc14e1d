import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { Editor, TLShapeId } from 'tldraw'
import type { Zone } from '#shared/canvas/lanes/lanes.ts'
import {
  arrangeNotes,
  byAuthor,
  byColor,
  byReactions,
  byText,
  byVotes,
  type Order,
} from '#shared/canvas/notes/arrange.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { newestDots } from '#shared/votes/select.ts'
import { useBoard } from '../boardContext.ts'
import { announce } from '../announce.ts'
import { groupChosen, ungroupChosen } from '../clusters/grouping.ts'
import { editBoard } from '../notes/boardOf.ts'
import { measureNote } from '../notes/measureNote.ts'
import { notesOfZone, targetOf } from './chosen.ts'

export const sortings = ['color', 'votes', 'reactions', 'author', 'text'] as const
export type Sorting = (typeof sortings)[number]

export interface Arranging {
  tidy: () => void
  /** All that lies in these zones, in each zone by itself. */
  tidyZones: (zones: readonly Zone[]) => void
  sort: (by: Sorting) => void
  group: () => void
  ungroup: () => void
}

/** What is done with many notes, each in one step of undo, and said aloud. */
export function useArrange(editor: Editor | undefined): Arranging {
  const board = useBoard().board.id
  const { t, i18n } = useTranslation()
  const room = useRoomConnection()
  return useMemo<Arranging>(() => {
    function orderBy(sorting: Sorting): Order {
      const view = room.view()
      const people = view.status === 'ready' ? view.state.people : {}
      switch (sorting) {
        case 'votes':
          return byVotes(view.status === 'ready' ? newestDots(view.state, board) : new Map())
        case 'reactions':
          return byReactions
        case 'color':
          return byColor
        case 'author':
          return byAuthor(i18n.language, id => people[id]?.name)
        case 'text':
          return byText(i18n.language)
      }
    }

    function arrange(
      say: (count: number) => string,
      { order, those }: { order?: Order; those?: TLShapeId[] } = {},
    ): void {
      if (!editor || editor.getIsReadonly()) return
      const notes = those ?? targetOf(editor).notes
      if (notes.length < 2) return void toast.info(t(those ? 'arrange.isTidy' : 'arrange.tooFew'))
      let count = 0
      editBoard(editor, doc => {
        count = arrangeNotes(doc, notes.map(toNoteId), { measure: measureNote, order })
      })
      if (count === 0) toast.info(t('arrange.onScale'))
      else announce(say(count))
    }

    return {
      tidy: () => arrange(count => t('arrange.tidied', { count })),
      tidyZones(zones) {
        const those = editor ? zones.flatMap(zone => notesOfZone(editor, zone)) : []
        arrange(count => t('arrange.tidied', { count }), { those })
      },
      sort: by => arrange(count => t('arrange.sorted', { count }), { order: orderBy(by) }),
      group() {
        const count = editor ? groupChosen(editor) : 0
        if (count > 0) announce(t('arrange.grouped', { count }))
        else toast.info(t('arrange.tooFew'))
      },
      ungroup() {
        const count = editor ? ungroupChosen(editor) : 0
        if (count > 0) announce(t('arrange.ungrouped', { count }))
      },
    }
  }, [editor, board, room, t, i18n])
}
