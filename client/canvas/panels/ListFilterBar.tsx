import { useTranslation } from 'react-i18next'
import { SearchField } from '../../ui/fields/SearchField.tsx'
import styles from './NotesList.module.css'
import type { ListFilter } from './useListFilter.ts'

/** Finds notes of the list by their words, and by a tag. */
export function ListFilterBar({ filter: { query, setQuery, tags, tag, setTag } }: { filter: ListFilter }) {
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
