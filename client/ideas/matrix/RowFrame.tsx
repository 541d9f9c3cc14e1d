import { useDroppable } from '@dnd-kit/core'
import type { ReactNode } from 'react'
import type { Idea } from '#shared/ideas/model.ts'
import { dragged } from '../dragging/dragged.ts'
import styles from './IdeaRow.module.css'

/** The row itself takes what is dropped. What is in it is drawn by another: dragging draws every frame of a row anew. */
export function RowFrame({ idea, mayDrop, children }: { idea: Idea; mayDrop: boolean; children: ReactNode }) {
  const id = dragged.idea(idea.id)
  const { setNodeRef, isOver, active } = useDroppable({ id, disabled: !mayDrop })
  const isDragging = active?.id === id
  return (
    <div
      ref={setNodeRef}
      role="row"
      className={styles.row}
      data-idea={idea.id}
      data-status={idea.status}
      data-over={(isOver && !isDragging) || undefined}
      data-dragging={isDragging || undefined}
    >
      {children}
    </div>
  )
}
