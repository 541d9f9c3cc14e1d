import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import type { TooltipSide } from '../../ui/overlays/Tooltip.tsx'
import { chordText } from '../keys/keys.ts'
import type { StickyShape } from '../shapes/sticky/stickyShape.ts'
import { markChoices } from './markChoices.ts'
import { ownMark, useMarking, type Marking } from './marking.ts'
import styles from './SignButtons.module.css'

/** In the toolbar, where all the chosen notes are other groups'. */
export function ChosenSigns({ notes }: { notes: readonly StickyShape[] }) {
  const marking = useMarking()
  if (!marking || !notes.every(({ meta }) => marking.mayMark(meta.group))) return null
  return <SignButtons marking={marking} notes={notes.map(({ id }) => toNoteId(id))} side="top" />
}

/** In the list of notes. */
export function RowSignButtons({ note }: { note: { id: string; group: string | null } }) {
  const marking = useMarking()
  if (!marking?.mayMark(note.group)) return null
  return <SignButtons marking={marking} notes={[note.id]} side="left" />
}

function SignButtons({
  marking: { me, marks, mark },
  notes,
  side,
}: {
  marking: Marking
  notes: readonly string[]
  side: TooltipSide
}) {
  const { t } = useTranslation()
  const ids = notes.join()
  const own = useValue(
    'own mark',
    () => {
      const [first, ...others] = ids.split(',').map(note => ownMark(marks.get().get(note) ?? [], me))
      return others.every(each => each === first) ? first : undefined
    },
    [marks, me, ids],
  )
  return (
    <span className={styles.signs} role="group" aria-label={t('groupMarks.title')}>
      {markChoices.map(({ mark: each, icon, chord }) => (
        <IconButton
          key={each}
          label={t(`groupMarks.names.${each}`)}
          icon={icon}
          shortcut={chordText(chord)}
          size="small"
          side={side}
          aria-pressed={own === each}
          onClick={() => mark?.(notes, each)}
        />
      ))}
    </span>
  )
}
