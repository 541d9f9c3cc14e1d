import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { PanelRows } from '../../ui/panels/PanelRows.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { ListFilterBar } from './ListFilterBar.tsx'
import styles from './NotesList.module.css'
import { NoteRow } from './NoteRow.tsx'
import { fillSections, headedOf, sectionsOf } from './sections.ts'
import { listedDots } from '../votes/dots/dotsHere.ts'
import { GroupRowDots } from '../votes/dots/DotStepper.tsx'
import type { BoardNotes } from './useNotes.ts'
import { useBoard } from '../boardContext.ts'
import type { ChosenRows } from './useChosenRows.ts'
import { useListFilter } from './useListFilter.ts'

/** Every note as text, by zone: the board for those who cannot use a canvas, or have no room for one. */
export function NotesList({
  board: { notes: all, frames, locked },
  rows,
  empty,
}: {
  board: BoardNotes
  rows: ChosenRows
  empty: string
}) {
  const { watching } = useBoard()
  const { t } = useTranslation()
  const filter = useListFilter(all)
  const dotsOf = useMemo(() => listedDots(all), [all])
  const { notes } = filter
  const [chosen, choose] = useState<string>()
  const sections = useMemo(
    () => fillSections(sectionsOf(frames), notes, t('canvas.list.loose')),
    [frames, notes, t],
  )
  const only = sections.find(section => section.id === chosen)
  const shown = only ? [only] : sections.filter(section => section.notes.length > 0)
  return (
    <>
      {all.length > 0 && <ListFilterBar filter={filter} rows={watching ? undefined : rows} />}
      {sections.length > 1 && (
        <fieldset className={styles.chips} aria-label={t('canvas.list.zones')}>
          <Chip
            label={t('canvas.list.all')}
            count={notes.length}
            isOn={!only}
            onClick={() => choose(undefined)}
          />
          {sections.map(({ id, title, notes: inside }) => (
            <Chip
              key={id}
              label={title}
              count={inside.length}
              isOn={only?.id === id}
              onClick={() => choose(id)}
            />
          ))}
        </fieldset>
      )}
      <PanelRows>
        {shown.length === 0 && <EmptyState>{all.length > 0 ? t('marks.noneMatch') : empty}</EmptyState>}
        {shown.map(section => (
          <section key={section.id}>
            {section.title !== '' && (
              <h3 className={styles.heading}>
                {section.title} <span>{section.notes.length}</span>
              </h3>
            )}
            {rows.ids && section.notes.length > 0 && (
              <Button size="small" onClick={() => rows.toggleAll(section.notes.map(({ id }) => id))}>
                {t('list.chooseAll', { section: section.title || t('canvas.list.all') })}
              </Button>
            )}
            {section.notes.length === 0 && <p className={styles.none}>{t('canvas.list.emptyZone')}</p>}
            {headedOf(section.notes).map(({ id, heading, notes: headed }) => (
              <Fragment key={id}>
                {id !== '' && (
                  <h4 className={styles.subheading}>
                    {heading || t('arrange.untitled')} <span className={styles.count}>{headed.length}</span>
                    <GroupRowDots group={id} notes={headed} dotsOf={dotsOf} />
                  </h4>
                )}
                <ul>
                  {headed.map(note => (
                    <NoteRow
                      key={note.id}
                      note={note}
                      isLocked={locked.has(note.id)}
                      isChosen={rows.ids?.has(note.id)}
                      onChoose={rows.toggle}
                    />
                  ))}
                </ul>
              </Fragment>
            ))}
          </section>
        ))}
      </PanelRows>
    </>
  )
}

interface ChipProps {
  label: string
  count: number
  isOn: boolean
  onClick: () => void
}

function Chip({ label, count, isOn, onClick }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} onClick={onClick}>
      {label} {count}
    </button>
  )
}
