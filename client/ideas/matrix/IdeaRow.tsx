import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { noteKey } from '#shared/canvas/document.ts'
import type { Idea } from '#shared/ideas/model.ts'
import type { Initiative } from '#shared/initiatives/model.ts'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { NoteChip } from '../NoteChip.tsx'
import type { Side } from '../sides.ts'
import { useActs } from '../useIdeaActs.ts'
import type { Finding } from '#shared/ideas/findings.ts'
import type { PlacedNote } from '../useNotesOf.ts'
import { AlreadyIn } from './AlreadyIn.tsx'
import { FoundBy } from './FoundBy.tsx'
import { Grip } from './Grip.tsx'
import { IdeaMenu } from './IdeaMenu.tsx'
import styles from './IdeaRow.module.css'
import { IdeaState } from './IdeaState.tsx'
import { IdeaTitleField } from './IdeaTitleField.tsx'
import { RowFrame } from './RowFrame.tsx'

/** One idea: what it is called, who found it, and in which words. Of hundreds only those that change are drawn anew. */
export const IdeaRow = memo(function IdeaRow({
  idea,
  notes,
  sides,
  asked,
  found,
  apart,
  already,
}: {
  idea: Idea
  notes: ReadonlyMap<string, PlacedNote>
  sides: readonly Side[]
  asked: ReadonlySet<string>
  found: Finding['found']
  apart: Finding['apart']
  /** The initiative that it is part of already. */
  already: Initiative | undefined
}) {
  const { t } = useTranslation()
  const acts = useActs()
  const titleId = useId()
  const isOpen = idea.status !== 'promoted'
  const mayDrag = acts !== undefined && isOpen
  const there = idea.notes.flatMap(({ board, note }) => notes.get(noteKey(board, note)) ?? [])
  return (
    <RowFrame idea={idea} mayDrop={mayDrag}>
      <div role="rowheader" aria-labelledby={titleId} className={styles.cell}>
        <div className={styles.head}>
          {mayDrag && <Grip idea={idea} />}
          <div className={styles.words}>
            <IdeaTitleField idea={idea} id={titleId} />
            <FoundBy
              found={found}
              apart={apart}
              of={new Set([...asked, ...there.map(({ side }) => side)]).size}
            />
            {already && <AlreadyIn initiative={already} />}
          </div>
          <IdeaState idea={idea} />
          {mayDrag && <IdeaMenu idea={idea} />}
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
                    <NoteChip note={note} color={side.color} idea={idea} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </RowFrame>
  )
})
