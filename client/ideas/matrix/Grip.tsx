import { useDraggable } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Idea } from '#shared/ideas/model.ts'
import { dragged } from '../dragging/dragged.ts'
import styles from './IdeaRow.module.css'

/** What an idea is dragged by. */
export function Grip({ idea }: { idea: Idea }) {
  const { t } = useTranslation()
  const { setNodeRef, listeners } = useDraggable({ id: dragged.idea(idea.id) })
  return (
    <span
      ref={setNodeRef}
      {...listeners}
      className={styles.grip}
      title={t('ideas.grab', { title: idea.title })}
    >
      <GripVertical aria-hidden />
    </span>
  )
}
