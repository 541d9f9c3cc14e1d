import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useUnreadMentions } from '../../room/kept/useUnreadMentions.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { useBoard } from '../boardContext.ts'
import styles from './CommentsButton.module.css'

/** Opens and closes the board's comments; says how many of them are for this person. */
export function CommentsButton() {
  const { board, panel, setPanel } = useBoard()
  const { t } = useTranslation()
  const unread = useUnreadMentions(board.id)
  const open = panel?.kind === 'comments' || panel?.kind === 'thread' ? panel : undefined
  const name = t('comments.title')
  return (
    <span className={styles.place}>
      <IconButton
        label={unread > 0 ? `${name}. ${t('boards.mentions', { count: unread })}` : name}
        icon={MessageSquare}
        size="small"
        aria-pressed={open !== undefined}
        onClick={() => setPanel(open ? open.from : { kind: 'comments' })}
      />
      {unread > 0 && (
        <span className={styles.unread} aria-hidden>
          {unread}
        </span>
      )}
    </span>
  )
}
