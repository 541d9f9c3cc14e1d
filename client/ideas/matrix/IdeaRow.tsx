import { useDraggable, useDroppable } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { noteKey } from '#shared/canvas/document.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { dragged } from '../dragging/dragged.ts'
import { NoteChip } from '../NoteChip.tsx'
import type { Side } from '../sides.ts'
import { useActs } from '../useIdeaActs.ts'
import type { Finding } from '#shared/ideas/findings.ts'
import type { PlacedNote } from '../useNotesOf.ts'
import { AlreadyIn } from './AlreadyIn.tsx'
import { FoundBy } from './FoundBy.tsx'
import { IdeaMenu } from './IdeaMenu.tsx'
import styles from './IdeaRow.module.css'
import { IdeaState } from './IdeaState.tsx'
import { IdeaTitleField } from './IdeaTitleField.tsx'

/** One idea: what it is called, who found it, and in which words. */
export function IdeaRow({
  idea,
  others,
  notes,
  sides,
  finding,
}: {
  idea: Idea
  others: readonly Idea[]
  notes: ReadonlyMap<string, PlacedNote>
  sides: readonly Side[]
  finding: Finding | undefined
}) {
  const { t } = useTranslation()
  const acts = useActs()
  const titleId = useId()
  const isOpen = idea.status !== 'promoted'
  const mayDrag = acts !== undefined && isOpen
  const own = { id: dragged.idea(idea.id), disabled: !mayDrag }
  const { setNodeRef: setGripRef, listeners, isDragging } = useDraggable(own)
  const { setNodeRef: setRowRef, isOver } = useDroppable(own)
  const there = idea.notes.flatMap(({ board, note }) => notes.get(noteKey(board, note)) ?? [])
  return (
    <div
      ref={setRowRef}
      role="row"
      className={styles.row}
      data-idea={idea.id}
      data-status={idea.status}
      data-over={(isOver && !isDragging) || undefined}
      data-dragging={isDragging || undefined}
    >
      <div role="rowheader" aria-labelledby={titleId} className={styles.cell}>
        <div className={styles.head}>
          {mayDrag && (
            <span
              ref={setGripRef}
              {...listeners}
              className={styles.grip}
              title={t('ideas.grab', { title: idea.title })}
            >
              <GripVertical aria-hidden />
            </span>
          )}
          <div className={styles.words}>
            <IdeaTitleField idea={idea} id={titleId} />
            {finding && <FoundBy finding={finding} of={sides.length} />}
            <AlreadyIn idea={idea} />
          </div>
          <IdeaState idea={idea} />
          {mayDrag && <IdeaMenu idea={idea} others={others} />}
        </div>
      </div>
      {sides.map(side => {
        const said = there.filter(note => note.side === side.id)
        return (
          <div key={side.id} role="cell" className={styles.cell} data-empty={said.length === 0 || undefined}>
            <span className={styles.side} aria-hidden>
              <Swatch color={side.color} />
              {side.name}
            </span>
            {said.length === 0 ? (
              <span className={styles.nothing} aria-label={t('ideas.none')}>
                –
              </span>
            ) : (
              <ul className={styles.notes}>
                {said.map(note => (
                  <li key={note.key}>
                    <NoteChip note={note} color={side.color} idea={idea} ideas={others} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </div>
  )
}
