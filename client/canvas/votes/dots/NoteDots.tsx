import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditor, useValue, type Editor } from 'tldraw'
import { keptFromCanvas } from '../../shapes/keptFromCanvas.ts'
import { Dots } from './Dots.tsx'
import { dotsOn } from './dotsHere.ts'
import styles from './NoteDots.module.css'
import { numbersShown } from './numbersShown.ts'
import { useVoting, type VoteMarks, type Voting } from '../voting.ts'
import { groupOf, isTargetIn, isVotedOn } from './votedOn.ts'

const phaseOf = ({ open, over }: VoteMarks) => (open ? 'open' : over ? 'over' : undefined)

export function useVotePhase(): 'open' | 'over' | undefined {
  const voting = useVoting()
  return useValue('phase of the vote', () => voting && phaseOf(voting.marks.get()), [voting])
}

/**
 * On a note: one's own dots while a vote is open, how many it got when it is over. Without a vote it is one look. Those
 * of a note in a group stand on the group.
 */
export function NoteDots({ note }: { note: string }) {
  return <TargetDots target={note} isIn={isVotedAlone} />
}

const isVotedAlone: IsIn = (editor, vote, note) => !groupOf(editor, note) && isVotedOn(editor, vote, note)

/** The same on a heading, for all notes under it. */
export function GroupDots({ group }: { group: string }) {
  return <TargetDots target={group} isIn={isTargetIn} isGroup />
}

type IsIn = typeof isTargetIn

interface TargetProps {
  target: string
  /** Whether it is voted on, for a computation to follow. */
  isIn: IsIn
  isGroup?: boolean
}

function TargetDots(props: TargetProps) {
  const voting = useVoting()
  const phase = useVotePhase()
  if (!voting || !phase) return null
  return phase === 'open' ? <OwnDots voting={voting} {...props} /> : <DotsGot voting={voting} {...props} />
}

/** Keyboards have the toolbar, the keys and the list. */
function OwnDots({
  voting: { marks, give },
  target,
  isIn: isTarget,
  isGroup,
}: TargetProps & { voting: Voting }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const own = useValue('own dots', () => dotsOn(editor, marks).own.get(target) ?? 0, [editor, marks, target])
  const isIn = useIsIn(editor, isTarget, { marks, target })
  const isSpent = useValue('is spent', () => marks.get().left <= 0, [marks])
  if (!give || (!isIn && own === 0)) return null
  return (
    <span className={styles.dots} data-dots={own} data-group={isGroup} {...keptFromCanvas}>
      {own > 0 && (
        <button type="button" tabIndex={-1} aria-label={t('votes.take')} onClick={() => give(target, -1)}>
          <Minus aria-hidden />
        </button>
      )}
      {own > 0 && <Dots count={own} label={t('votes.own', { count: own })} />}
      {isIn && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('votes.add')}
          aria-disabled={isSpent}
          onClick={() => give(target, 1)}
        >
          <Plus aria-hidden />
        </button>
      )}
    </span>
  )
}

const useIsIn = (
  editor: Editor,
  isTarget: IsIn,
  { marks, target }: Pick<Voting, 'marks'> & { target: string },
): boolean =>
  useValue(
    'is voted on',
    () => {
      const { open } = marks.get()
      return open !== undefined && isTarget(editor, open, target)
    },
    [editor, isTarget, marks, target],
  )

function DotsGot({ voting: { marks }, target, isGroup }: TargetProps & { voting: Voting }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const isShown = numbersShown.use()
  const count = useValue('dots', () => dotsOn(editor, marks).got.get(target) ?? 0, [editor, marks, target])
  if (!isShown || count === 0) return null
  return (
    <span
      className={styles.dots}
      data-got={count}
      data-group={isGroup}
      role="img"
      aria-label={t('votes.dots', { count })}
    >
      <b aria-hidden />
      {count}
    </span>
  )
}
