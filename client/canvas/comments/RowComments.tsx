import { CircleCheck, MessageSquare } from 'lucide-react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { useBoard } from '../boardContext.ts'
import styles from './RowComments.module.css'
import { ThreadMarksContext } from './threadMarks.ts'

/** In the list of notes: how much is said about one. */
export function RowComments({ note }: { note: string }) {
  const marks = useContext(ThreadMarksContext)
  const { setPanel } = useBoard()
  const { t } = useTranslation()
  const mark = useValue('thread mark', () => marks?.get().get(note), [marks, note])
  if (!mark) return null
  const count = t('comments.count', { count: mark.count })
  const Sign = mark.isResolved ? CircleCheck : MessageSquare
  return (
    <button
      type="button"
      className={styles.comments}
      data-for-me={mark.isForMe || undefined}
      aria-label={mark.isForMe ? `${count}. ${t('comments.new')}` : count}
      onClick={() => setPanel({ kind: 'thread', note })}
    >
      <Sign aria-hidden />
      {mark.count}
    </button>
  )
}
