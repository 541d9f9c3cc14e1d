import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor, type TLShape } from 'tldraw'
import { takesNote } from '#shared/votes/model.ts'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import type { ListedNote } from '../../list/sections.ts'
import { Dots } from './Dots.tsx'
import { dotsOn, type ListedDots } from './dotsHere.ts'
import styles from './DotStepper.module.css'
import { useVoting, type VoteMarks, type Voting } from '../voting.ts'
import { isTargetIn, targetOf } from './votedOn.ts'

/** In the toolbar of the one chosen note or group; a note in a group gives its dots to that. */
export function ChosenDots({ editor, shape }: { editor: Editor; shape: TLShape }) {
  const voting = useVoting()
  const target = useValue('target', () => targetOf(editor, editor.getShape(shape.id)), [editor, shape.id])
  const isIn = useValue(
    'is voted on',
    () => {
      const open = voting?.marks.get().open
      return open !== undefined && target !== undefined && isTargetIn(editor, open, target)
    },
    [voting, editor, target],
  )
  if (!voting?.give || !isIn || target === undefined) return null
  const ownOf = () => dotsOn(editor, voting.marks).own.get(target) ?? 0
  return <DotStepper voting={voting} target={target} ownOf={ownOf} side="top" />
}

/** In the list of notes: the dots of a note, one's own while a vote is open. Those of a group stand at its heading. */
export function RowDots({ note }: { note: ListedNote }) {
  const ownOf = ({ own }: VoteMarks) => own[note.id] ?? 0
  const gotOf = ({ got }: VoteMarks) => got.get(note.id) ?? 0
  return note.cluster ? null : <DotsInList target={note.id} notes={[note]} ownOf={ownOf} gotOf={gotOf} />
}

/** At the heading of a group in the list. */
export function GroupRowDots({
  group,
  notes,
  dotsOf,
}: {
  group: string
  notes: readonly ListedNote[]
  dotsOf: ListedDots
}) {
  return (
    <DotsInList
      target={group}
      notes={notes}
      ownOf={marks => dotsOf(marks).own.get(group) ?? 0}
      gotOf={marks => dotsOf(marks).got.get(group) ?? 0}
    />
  )
}

type CountOf = (marks: VoteMarks) => number

function DotsInList({
  target,
  notes,
  ownOf,
  gotOf,
}: {
  target: string
  notes: readonly ListedNote[]
  ownOf: CountOf
  gotOf: CountOf
}) {
  const voting = useVoting()
  const { t } = useTranslation()
  const isIn = useValue(
    'is voted on',
    () => {
      const open = voting?.marks.get().open
      return open !== undefined && notes.some(note => takesNote(open, note))
    },
    [voting, notes],
  )
  const count = useValue('dots', () => (voting ? gotOf(voting.marks.get()) : 0), [voting, gotOf])
  if (voting?.give && isIn) return <DotStepper voting={voting} target={target} ownOf={ownOf} side="left" />
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
  target,
  ownOf,
  side,
}: {
  voting: Voting
  target: string
  ownOf: CountOf
  side: 'top' | 'left'
}) {
  const { t } = useTranslation()
  const own = useValue('own dots', () => ownOf(marks.get()), [marks, ownOf])
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
        onClick={() => give?.(target, -1)}
      />
      <Dots count={own} label={t('votes.own', { count: own })} />
      <IconButton
        label={t('votes.add')}
        icon={Plus}
        shortcut="+"
        size="small"
        side={side}
        aria-disabled={isSpent}
        onClick={() => give?.(target, 1)}
      />
    </span>
  )
}
