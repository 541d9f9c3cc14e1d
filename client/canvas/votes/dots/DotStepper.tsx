import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import type { PaletteColor } from '#shared/palette.ts'
import { takesNote } from '#shared/votes/model.ts'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { Dots } from './Dots.tsx'
import styles from './DotStepper.module.css'
import { useVoting, type Voting } from '../voting.ts'
import { isVotedOn } from './votedOn.ts'

/** In the toolbar of the one chosen note. */
export function ChosenDots({ editor, note }: { editor: Editor; note: string }) {
  const voting = useVoting()
  const isIn = useValue(
    'is voted on',
    () => {
      const open = voting?.marks.get().open
      return open !== undefined && isVotedOn(editor, open, note)
    },
    [voting, editor, note],
  )
  return voting?.give && isIn ? <DotStepper voting={voting} note={note} side="top" /> : null
}

/** In the list of notes: the dots of a note, one's own while a vote is open. */
export function RowDots({ note }: { note: { id: string; zone: string | null; color: PaletteColor } }) {
  const voting = useVoting()
  const { t } = useTranslation()
  const isIn = useValue(
    'is voted on',
    () => {
      const open = voting?.marks.get().open
      return open !== undefined && takesNote(open, note)
    },
    [voting, note],
  )
  const count = useValue('dots', () => voting?.marks.get().got.get(note.id) ?? 0, [voting, note.id])
  if (voting?.give && isIn) return <DotStepper voting={voting} note={note.id} side="left" />
  if (count === 0) return null
  return (
    <span className={styles.got} role="img" aria-label={t('votes.dots', { count })}>
      <b aria-hidden />
      {count}
    </span>
  )
}

function DotStepper({
  voting: { marks, give },
  note,
  side,
}: {
  voting: Voting
  note: string
  side: 'top' | 'left'
}) {
  const { t } = useTranslation()
  const own = useValue('own dots', () => marks.get().own[note] ?? 0, [marks, note])
  const isSpent = useValue('is spent', () => marks.get().left <= 0, [marks])
  return (
    <span className={styles.stepper} data-dots={own}>
      <IconButton
        label={t('votes.take')}
        icon={Minus}
        shortcut="−"
        size="small"
        side={side}
        aria-disabled={own === 0}
        onClick={() => give?.(note, -1)}
      />
      <Dots count={own} label={t('votes.own', { count: own })} />
      <IconButton
        label={t('votes.add')}
        icon={Plus}
        shortcut="+"
        size="small"
        side={side}
        aria-disabled={isSpent}
        onClick={() => give?.(note, 1)}
      />
    </span>
  )
}
