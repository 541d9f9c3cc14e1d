import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { SearchField } from '../../ui/fields/SearchField.tsx'
import styles from './NotesList.module.css'
import type { ChosenRows } from './useChosenRows.ts'
import type { ListFilter } from './useListFilter.ts'

/** Finds notes of the list by their words, and by a tag; and begins to choose several of them. */
export function ListFilterBar({
  filter: { query, setQuery, tags, tag, setTag },
  rows,
}: {
  filter: ListFilter
  /** Undefined for those who only look. */
  rows: ChosenRows | undefined
}) {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.find}>
        <SearchField
          label={t('marks.findInList')}
          placeholder={t('marks.findInList')}
          clearLabel={t('marks.clearFind')}
          value={query}
          onChange={setQuery}
        />
        {rows && (
          <IconButton
            label={t('list.choose')}
            icon={ListChecks}
            side="left"
            aria-pressed={rows.ids !== undefined}
            onClick={rows.ids ? rows.end : rows.start}
          />
        )}
      </div>
      {tags.length > 0 && (
        <fieldset className={styles.chips} aria-label={t('marks.tags')}>
          {tags.map(([each, count]) => (
            <button
              key={each}
              type="button"
              className={styles.chip}
              aria-pressed={each === tag}
              onClick={() => setTag(each === tag ? undefined : each)}
            >
              #{each} {count}
            </button>
          ))}
        </fieldset>
      )}
    </>
  )
}
