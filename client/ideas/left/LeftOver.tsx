import { useDroppable } from '@dnd-kit/core'
import { useId, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { suggest, type Suggestion } from '#shared/convergence/suggest.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { ideaOfNotes } from '#shared/ideas/select.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Count } from '../../ui/marks/Count.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { leftOver } from '../dragging/dragged.ts'
import { NoteChip } from '../NoteChip.tsx'
import type { Side } from '../sides.ts'
import { useActs } from '../useIdeaActs.ts'
import type { PlacedNote } from '../useNotesOf.ts'
import { useProposal } from '../useProposal.ts'
import styles from './LeftOver.module.css'
import { Suggestions } from './Suggestions.tsx'

/** The notes that belong to no idea, by group, each with where it may belong. */
export function LeftOver({
  left,
  compared,
  ideas,
  sides,
}: {
  left: readonly PlacedNote[]
  compared: readonly PlacedNote[]
  ideas: readonly Idea[]
  sides: readonly Side[]
}) {
  const { t } = useTranslation()
  const acts = useActs()
  const headingId = useId()
  const { setNodeRef, isOver } = useDroppable({ id: leftOver, disabled: !acts })
  const suggestionsOf = useSuggestions(compared, ideas, acts !== undefined && left.length > 0)
  return (
    <section
      ref={setNodeRef}
      className={styles.section}
      aria-labelledby={headingId}
      data-over={isOver || undefined}
    >
      <h2 id={headingId} className={styles.heading}>
        {t('ideas.left')} <Count value={left.length} />
      </h2>
      {left.length === 0 && <p className={styles.none}>{t('ideas.leftNone')}</p>}
      <div className={styles.sides}>
        {sides.map(side => {
          const own = left.filter(note => note.side === side.id)
          return (
            own.length > 0 && (
              <SideNotes key={side.id} side={side} count={own.length}>
                {most =>
                  own.slice(0, most).map(note => (
                    <li key={note.key} className={styles.item}>
                      <NoteChip note={note} color={side.color} />
                      <Suggestions
                        note={note}
                        suggestions={suggestionsOf(note)}
                        compared={compared}
                        ideas={ideas}
                      />
                    </li>
                  ))
                }
              </SideNotes>
            )
          )
        })}
      </div>
    </section>
  )
}

/** So many notes of a group are shown at first: hundreds, each with its suggestions, would take long. */
const shownAtFirst = 40

function SideNotes({
  side: { name, color },
  count,
  children,
}: {
  side: Side
  count: number
  children: (most: number) => ReactNode
}) {
  const { t } = useTranslation()
  const [most, setMost] = useState(shownAtFirst)
  return (
    <section aria-label={name}>
      <h3 className={styles.side}>
        <Swatch color={color} />
        {name}
      </h3>
      <ul className={styles.notes}>{children(most)}</ul>
      {count > most && (
        <Button size="small" tone="quiet" onClick={() => setMost(Infinity)}>
          {t('common.showAll', { count })}
        </Button>
      )}
    </section>
  )
}

/** None while they are looked for, and none for whoever may only look. */
function useSuggestions(
  compared: readonly PlacedNote[],
  ideas: readonly Idea[],
  enabled: boolean,
): (note: PlacedNote) => Suggestion[] {
  const { data } = useProposal(compared, { enabled })
  return useMemo(() => {
    const holder = ideaOfNotes(ideas)
    const at = new Map(compared.map(({ key }, index) => [key, index]))
    const ideaOf = (voice: number) => {
      const idea = holder.get(compared[voice]?.key ?? '')
      return idea?.status === 'promoted' ? null : idea?.id
    }
    return ({ key }) => suggest(data?.neighbours[at.get(key) ?? -1] ?? [], ideaOf)
  }, [data, compared, ideas])
}
