import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import { useState, type ReactNode } from 'react'
import type { Idea } from '#shared/ideas/model.ts'
import { useActs } from '../useIdeaActs.ts'
import type { PlacedNote } from '../useNotesOf.ts'
import { dragged, leftOver } from './dragged.ts'
import styles from './IdeaDragging.module.css'
import { useDragWords } from './useDragWords.ts'

/** Rows get their height when they come into view, and move those below them. Milliseconds. */
const measuring = { droppable: { frequency: 200 } }

/** Ideas are dragged onto ideas, notes into and out of them. The keyboard does the same by menus. */
export function IdeaDragging({
  ideas,
  notes,
  children,
}: {
  ideas: readonly Idea[]
  notes: ReadonlyMap<string, PlacedNote>
  children: ReactNode
}) {
  const acts = useActs()
  const [active, setActive] = useState<unknown>()
  const ideaOf = (id: unknown) => ideas.find(idea => dragged.idea(idea.id) === id)
  const noteOf = (id: unknown) => [...notes.values()].find(({ key }) => dragged.note(key) === id)
  const nameOf = (id: unknown) => ideaOf(id)?.title ?? noteOf(id)?.text
  const words = useDragWords(nameOf)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  )
  const drop = ({ active: { id }, over }: DragEndEvent) => {
    setActive(undefined)
    if (!acts || !over) return
    const [idea, note, into] = [ideaOf(id), noteOf(id), ideaOf(over.id)]
    if (into?.status === 'promoted') return
    if (idea && into && idea.id !== into.id) void acts.merge(into, idea)
    if (!note || (!into && over.id !== leftOver)) return
    const isThere = into?.notes.some(each => each.board === note.board && each.note === note.id)
    if (!isThere) void acts.move([{ board: note.board, note: note.id }], into?.id ?? null)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      measuring={measuring}
      accessibility={words}
      onDragStart={({ active: { id } }) => setActive(id)}
      onDragCancel={() => setActive(undefined)}
      onDragEnd={drop}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {active !== undefined && <p className={styles.overlay}>{nameOf(active)}</p>}
      </DragOverlay>
    </DndContext>
  )
}
