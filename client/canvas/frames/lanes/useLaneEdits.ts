import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TLShapeId } from 'tldraw'
import { notesInLane } from '#shared/canvas/lanes/emptyLane.ts'
import { longestHeading, longestPrompt } from '#shared/canvas/lanes/headings.ts'
import type { LaneAxis, LaneFields, LaneName } from '#shared/canvas/lanes/headings.ts'
import {
  addLane,
  editLane,
  moveLane,
  nameFrame,
  removeLane,
  resizeColumn,
} from '#shared/canvas/lanes/laneEdits.ts'
import { announce } from '../../announce.ts'
import { useBoard } from '../../boardContext.ts'
import { measureNote } from '../../notes/measureNote.ts'
import { freshLaneId } from '../ownZones.ts'
import { askRemoval } from './removal.ts'
import type { Heading } from '../headings.ts'

/** What can be done to a frame, each in one step of undo. */
export function useLaneEdits(frame: TLShapeId) {
  const { connection } = useBoard()
  const { t } = useTranslation()
  return useMemo(() => {
    const edit = (name: LaneName, fields: Partial<LaneFields>) =>
      connection.edit(doc => editLane(doc, frame, name, fields, measureNote))
    return {
      /** Nothing is no name: what was there stays. */
      rename: (heading: Heading, typed: string) => {
        const title = typed.replace(/\s+/g, ' ').trim().slice(0, longestHeading)
        if (title === '') return
        if (heading.part === 'title') connection.edit(doc => nameFrame(doc, frame, title))
        else edit(heading, { title })
      },
      prompt: (name: LaneName, prompt: string) =>
        edit(name, { prompt: prompt.trim().slice(0, longestPrompt) }),
      color: (name: LaneName, tint: LaneFields['tint']) => edit(name, { tint }),
      scale: (id: string, scale: LaneFields['scale']) => edit({ part: 'rows', id }, { scale }),
      resize: (id: string, size: number) =>
        connection.edit(doc => resizeColumn(doc, frame, id, size, measureNote)),
      /** @returns the id of the new one */
      add: (axis: LaneAxis, at: number): string => {
        const id = freshLaneId()
        const title = t(`frames.new.${axis}`)
        connection.edit(doc => addLane(doc, frame, axis, at, { id, title }, measureNote))
        announce(t(`frames.added.${axis}`))
        return id
      },
      move: (axis: LaneAxis, id: string, to: number) => {
        connection.edit(doc => moveLane(doc, frame, axis, id, to, measureNote))
        announce(t(`frames.moved.${axis}`, { place: to + 1 }))
      },
      /** Asks first where notes are to go, if there are any. */
      remove: (axis: LaneAxis, index: number, neighbours: readonly { id: string }[]) => {
        const id = neighbours[index]?.id
        const into = neighbours[index - 1]?.id ?? neighbours[index + 1]?.id
        if (id === undefined || into === undefined) return
        const notes = notesInLane(connection.doc, { frame, axis, index }, measureNote)
        if (notes.length > 0) return askRemoval({ frame, axis, id, notes: notes.length })
        connection.edit(doc => removeLane(doc, frame, axis, id, into, measureNote))
        announce(t(`frames.removed.${axis}`))
      },
    }
  }, [connection, frame, t])
}
