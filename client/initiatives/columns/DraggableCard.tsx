import { useDraggable } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import styles from './CardAction.module.css'
import { InitiativeCard } from './InitiativeCard.tsx'
import { MoveMenu } from './MoveMenu.tsx'
import { useMoves } from '../status/MoveContext.tsx'

/** The pointer takes the card anywhere; the keyboard takes it by its handle, so that Enter still opens the link. */
export function DraggableCard({ initiative, onMoved }: { initiative: Initiative; onMoved: () => void }) {
  const { t } = useTranslation()
  const { moving } = useMoves()
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: initiative.id,
    data: { initiative },
    disabled: moving === initiative.id,
  })
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      data-dragging={isDragging || undefined}
      className={styles.draggable}
      data-moving={moving === initiative.id || undefined}
    >
      <InitiativeCard
        initiative={initiative}
        actions={
          <>
            <button
              ref={setActivatorNodeRef}
              type="button"
              className={styles.action}
              data-grab
              aria-label={t('initiatives.drag', { title: initiative.title })}
              aria-describedby={attributes['aria-describedby']}
            >
              <GripVertical aria-hidden />
            </button>
            <MoveMenu initiative={initiative} onMoved={onMoved} />
          </>
        }
      />
    </div>
  )
}
