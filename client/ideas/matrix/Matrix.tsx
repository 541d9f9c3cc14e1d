import { CheckCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { initiativesOf } from '#shared/ideas/already.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { isOpen } from '#shared/ideas/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import type { Side } from '../sides.ts'
import { useActs } from '../useIdeaActs.ts'
import type { Finding } from '#shared/ideas/findings.ts'
import type { PlacedNote } from '../useNotesOf.ts'
import { IdeaRow } from './IdeaRow.tsx'
import styles from './Matrix.module.css'

/** Ideas by group: a table, which on a phone is a list of cards to the eye. */
export function Matrix({
  ideas,
  notes,
  sides,
  asked,
  findings,
}: {
  ideas: readonly Idea[]
  notes: ReadonlyMap<string, PlacedNote>
  sides: readonly Side[]
  /** Ids of the sides that were compared last. */
  asked: ReadonlySet<string>
  findings: ReadonlyMap<string, Finding>
}) {
  const { t } = useTranslation()
  const acts = useActs()
  const initiatives = useRoom(({ state }) => state.initiatives)
  const already = useMemo(() => initiativesOf({ initiatives }, ideas.filter(isOpen)), [initiatives, ideas])
  const proposed = ideas.filter(({ status }) => status === 'proposed')
  if (ideas.length === 0) return <p className={styles.none}>{t('ideas.noneFound')}</p>
  return (
    <div
      className={styles.table}
      role="table"
      aria-label={t('ideas.title')}
      ref={table => table?.style.setProperty('--sides', String(sides.length))}
    >
      <div role="rowgroup">
        <div role="row" className={styles.heads}>
          <span role="columnheader" className={styles.first}>
            <span className={styles.word}>{t('ideas.idea')}</span>
            {acts && proposed.length > 0 && (
              <Button
                size="small"
                tone="quiet"
                icon={CheckCheck}
                onClick={() => void acts.confirm(proposed, true)}
              >
                {t('ideas.confirmAll')}
              </Button>
            )}
          </span>
          {sides.map(({ id, name, color }) => (
            <span key={id} role="columnheader" className={styles.side}>
              <Swatch color={color} />
              {name}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {ideas.map(idea => (
          <IdeaRow
            key={idea.id}
            idea={idea}
            notes={notes}
            sides={sides}
            asked={asked}
            found={findings.get(idea.id)?.found ?? 0}
            apart={findings.get(idea.id)?.apart ?? 0}
            already={already.get(idea.id)}
          />
        ))}
      </div>
    </div>
  )
}
