import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import {
  sortColumns,
  sortInitiatives,
  type InitiativeSort,
  type SortColumn,
} from '#shared/initiatives/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import styles from './InitiativesTable.module.css'
import { InitiativeRow } from './InitiativeRow.tsx'

/** Numbers and days are first asked for from the largest down. */
const fallsFirst = (column: SortColumn) => column === 'sources' || column === 'updated'

/** The same initiatives as lines, sorted by any column. */
export function InitiativesTable({
  initiatives,
  sort,
  onSort,
}: {
  initiatives: Initiative[]
  sort: InitiativeSort
  onSort: (sort: InitiativeSort) => void
}) {
  const { t } = useTranslation()
  const people = useRoom(room => room.state.people)
  const sorted = useMemo(
    () => sortInitiatives(initiatives, sort, id => people[id]?.name),
    [initiatives, sort, people],
  )
  const sortBy = (column: SortColumn) =>
    onSort({ column, isDescending: column === sort.column ? !sort.isDescending : fallsFirst(column) })
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{t('initiatives.title')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {sortColumns.map(column => (
              <SortHeader
                key={column}
                column={column}
                direction={column === sort.column ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
                onSort={() => sortBy(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(initiative => (
            <InitiativeRow key={initiative.id} initiative={initiative} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }

function SortHeader({
  column,
  direction,
  onSort,
}: {
  column: SortColumn
  direction: 'ascending' | 'descending' | 'none'
  onSort: () => void
}) {
  const { t } = useTranslation()
  const Arrow = arrows[direction]
  const word = t(`initiatives.fields.${column}`)
  return (
    <th scope="col" data-column={column} aria-sort={direction}>
      <button
        type="button"
        className={styles.sort}
        title={t('initiatives.sortBy', { column: word })}
        onClick={onSort}
      >
        {word}
        <Arrow aria-hidden />
      </button>
    </th>
  )
}
