import { useValue } from 'tldraw'
import { markSigns } from '#shared/marks/model.ts'
import { useMarking } from './marking.ts'
import styles from './RowSigns.module.css'
import { useMarkWords } from './useMarkWords.ts'

/** In the list of notes: what other groups say of a note. */
export function RowSigns({ note }: { note: string }) {
  const marking = useMarking()
  const marks = useValue('marks of groups', () => marking?.marks.get().get(note), [marking, note])
  const wordsOf = useMarkWords()
  return marks?.map(counted => {
    const { label, who } = wordsOf(counted)
    return (
      <span
        key={counted.mark}
        className={styles.sign}
        role="img"
        aria-label={label}
        title={who}
        data-sign={counted.mark}
      >
        {markSigns[counted.mark]} {counted.people.length}
      </span>
    )
  })
}
