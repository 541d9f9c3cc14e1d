import { useValue } from 'tldraw'
import { markSigns, type CountedMark } from '#shared/marks/model.ts'
import { keptFromCanvas } from '../shapes/keptFromCanvas.ts'
import { ownMark, useMarking, type Marking } from './marking.ts'
import styles from './NoteSigns.module.css'
import { useMarkWords } from './useMarkWords.ts'

/** At the corner of a note that other groups have marked. Most notes have none, and pay for one look. */
export function NoteSigns({ note, group }: { note: string; group: unknown }) {
  const marking = useMarking()
  const marks = useValue('marks of groups', () => marking?.marks.get().get(note), [marking, note])
  if (!marking || !marks || marks.length === 0) return null
  return (
    <span className={styles.signs} {...keptFromCanvas}>
      {marks.map(each => (
        <Sign key={each.mark} marking={marking} note={note} group={group} marks={marks} counted={each} />
      ))}
    </span>
  )
}

/** A press gives the same, or takes one's own back. Keyboards have the toolbar, the keys and the list. */
function Sign({
  marking: { me, mark, mayMark },
  note,
  group,
  marks,
  counted,
}: {
  marking: Marking
  note: string
  group: unknown
  marks: readonly CountedMark[]
  counted: CountedMark
}) {
  const { label, who } = useMarkWords()(counted)
  const isOwn = ownMark(marks, me) === counted.mark
  const shown = {
    'data-sign': counted.mark,
    'data-own': isOwn || undefined,
    'aria-label': label,
    title: who,
  }
  const words = `${markSigns[counted.mark]} ${counted.people.length}`
  return mark && mayMark(group) ? (
    <button type="button" tabIndex={-1} {...shown} onClick={() => mark([note], counted.mark)}>
      {words}
    </button>
  ) : (
    <span role="img" {...shown}>
      {words}
    </span>
  )
}
