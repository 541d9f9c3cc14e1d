import { DndContext, DragOverlay, type DragEndEvent } from '@dnd-kit/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { wayTo } from '#shared/initiatives/wayTo.ts'
import { nextStatuses, type Initiative, type Status } from '#shared/initiatives/model.ts'
import { byStatus } from '#shared/initiatives/select.ts'
import { DraggableCard } from './DraggableCard.tsx'
import { columnUnder, useDragSensors } from './dragSensors.ts'
import { InitiativeCard } from './InitiativeCard.tsx'
import { isStatus } from '../status/isStatus.ts'
import { useMoves } from '../status/MoveContext.tsx'
import styles from './StatusBoard.module.css'
import { StatusColumn } from './StatusColumn.tsx'
import { useDragWords } from './useDragWords.ts'
import { useMayEdit } from '../useRights.ts'
import { timeToActMs } from '../../ui/overlays/timeToAct.ts'

/** Cancelled ones stand below the backlog: both have left the way from proposed to done. */
const columns: readonly (readonly Status[])[] = [
  ['proposed'],
  ['accepted'],
  ['in-progress'],
  ['done'],
  ['backlog', 'cancelled'],
]

/** The initiatives by status. Cards are dragged to where the rules let them go; elsewhere the way there is offered. */
export function StatusBoard({
  initiatives,
  onMoved,
}: {
  initiatives: Initiative[]
  onMoved: (initiative: string) => void
}) {
  const { t } = useTranslation()
  const { move } = useMoves()
  const mayEdit = useMayEdit()
  const cards = useMemo(() => byStatus(initiatives), [initiatives])
  const [draggedId, setDraggedId] = useState<unknown>()
  const initiativeOf = useCallback((id: unknown) => initiatives.find(each => each.id === id), [initiatives])
  const dragged = initiativeOf(draggedId)
  const sensors = useDragSensors()
  const words = useDragWords(initiativeOf)
  /** The toast that offers a way. A new one each time: one that is just going away would take its name along. */
  const offer = useRef<string | number>(undefined)

  const drop = ({ active, over }: DragEndEvent) => {
    setDraggedId(undefined)
    const initiative = initiativeOf(active.id)
    const status = over?.id
    if (!initiative || !isStatus(status) || status === initiative.status) return
    const allowed = nextStatuses[initiative.status]
    const go = () => void move(initiative, status).then(isMoved => isMoved && onMoved(initiative.id))
    const words = (statuses: readonly Status[]) =>
      statuses.map(each => t(`initiatives.statuses.initiative.${each}`))
    // Where another card is dragged, or the same one elsewhere, it no longer holds.
    if (offer.current !== undefined) toast.dismiss(offer.current)
    if (allowed.includes(status)) return go()
    offer.current = toast.warning(
      t('initiatives.mayGoTo', {
        status: t(`initiatives.statuses.initiative.${initiative.status}`),
        statuses: words(allowed).join(', '),
      }),
      {
        duration: timeToActMs,
        action: { label: words(wayTo(initiative.status, status)).join(' → '), onClick: go },
      },
    )
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={words}
      onDragStart={({ active }) => setDraggedId(active.id)}
      onDragCancel={() => setDraggedId(undefined)}
      onDragEnd={drop}
    >
      <div className={styles.board} data-dragging={dragged ? true : undefined}>
        {columns.map(statuses => (
          <div key={statuses.join()} className={styles.stack}>
            {statuses.map(status => (
              <StatusColumn key={status} status={status} count={cards[status].length} dragged={dragged}>
                {cards[status].map(initiative => (
                  <li key={initiative.id}>
                    {mayEdit ? (
                      <DraggableCard initiative={initiative} onMoved={() => onMoved(initiative.id)} />
                    ) : (
                      <InitiativeCard initiative={initiative} />
                    )}
                  </li>
                ))}
              </StatusColumn>
            ))}
          </div>
        ))}
      </div>
      <DragOverlay dropAnimation={null} className={styles.overlay}>
        {dragged && <InitiativeCard initiative={dragged} />}
      </DragOverlay>
    </DndContext>
  )
}
