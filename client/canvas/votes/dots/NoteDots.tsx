import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditor, useValue } from 'tldraw'
import { keptFromCanvas } from '../../shapes/keptFromCanvas.ts'
import { Dots } from './Dots.tsx'
import styles from './NoteDots.module.css'
import { numbersShown } from './numbersShown.ts'
import { useVoting, type VoteMarks, type Voting } from '../voting.ts'
import { isVotedOn } from './votedOn.ts'

const phaseOf = ({ open, got }: VoteMarks) => (open ? 'open' : got.size > 0 ? 'over' : undefined)

/** On a note: one's own dots while a vote is open, how many it got when it is over. Without a vote it is one look. */
export function NoteDots({ note }: { note: string }) {
  const voting = useVoting()
  const phase = useValue('phase of the vote', () => voting && phaseOf(voting.marks.get()), [voting])
  if (!voting || !phase) return null
  return phase === 'open' ? <OwnDots voting={voting} note={note} /> : <DotsGot voting={voting} note={note} />
}

/** Keyboards have the toolbar, the keys and the list. */
function OwnDots({ voting: { marks, give }, note }: { voting: Voting; note: string }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const own = useValue('own dots', () => marks.get().own[note] ?? 0, [marks, note])
  const isIn = useValue(
    'is voted on',
    () => {
      const { open } = marks.get()
      return open !== undefined && isVotedOn(editor, open, note)
    },
    [marks, editor, note],
  )
  const isSpent = useValue('is spent', () => marks.get().left <= 0, [marks])
  if (!give || (!isIn && own === 0)) return null
  return (
    <span className={styles.dots} data-dots={own} {...keptFromCanvas}>
      {own > 0 && (
        <button type="button" tabIndex={-1} aria-label={t('votes.take')} onClick={() => give(note, -1)}>
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
          onClick={() => give(note, 1)}
        >
          <Plus aria-hidden />
        </button>
      )}
    </span>
  )
}

function DotsGot({ voting: { marks }, note }: { voting: Voting; note: string }) {
  const { t } = useTranslation()
  const isShown = numbersShown.use()
  const count = useValue('dots', () => marks.get().got.get(note) ?? 0, [marks, note])
  if (!isShown || count === 0) return null
  return (
    <span className={styles.dots} data-got={count} role="img" aria-label={t('votes.dots', { count })}>
      <b aria-hidden />
      {count}
    </span>
  )
}
