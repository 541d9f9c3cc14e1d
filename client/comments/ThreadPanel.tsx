import { ArrowLeft, CircleCheck, Link2, RotateCcw } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { Board } from '#shared/boards/model.ts'
import { noteKey } from '#shared/canvas/document.ts'
import { lastSaidAt } from '#shared/comments/select.ts'
import { threadPath } from '#shared/links.ts'
import { markRead } from '../room/kept/readMarks.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { useAct } from '../room/useAct.ts'
import { useMay } from '../room/usePeople.ts'
import { copyText } from '../ui/browser/copyText.ts'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { SidePanel } from '../ui/panels/SidePanel.tsx'
import { CommentItem } from './CommentItem.tsx'
import { Composer } from './Composer.tsx'
import { NoteChip, type ShownNote } from './NoteChip.tsx'
import styles from './Panel.module.css'
import { ResolvedLine } from './ResolvedLine.tsx'

/** What people say about a note, beside the board. Fills the place it is given: a column of 340 px, or a sheet. */
export function ThreadPanel({
  board,
  note,
  shown,
  hasFocus,
  onComment,
  onShow,
  onBack,
  onClose,
}: {
  board: Board
  note: string
  /** The note as it is on the board now; undefined when it is not there. */
  shown: ShownNote | undefined
  /** Whoever opened it goes on writing. */
  hasFocus: boolean
  onComment: (text: string, mentions: string[]) => Promise<boolean>
  onShow: () => void
  onBack: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const act = useAct()
  const may = useMay()
  const room = useRoom(({ state }) => state.room.id)
  const key = noteKey(board.id, note)
  const thread = useRoom(({ state }) => state.threads[key])
  const comments = thread?.comments ?? []
  const isWritable = may('note.comment') && !board.archived
  const content = useRef<HTMLDivElement>(null)
  useReading(room, key, thread ? lastSaidAt(thread) : undefined)

  useLayoutEffect(() => {
    // What was said last is next to where one writes.
    content.current?.scrollTo({ top: content.current.scrollHeight })
  }, [comments.length])

  const resolve = (resolved: boolean) =>
    void act({ type: 'comment.resolve', board: board.id, note, resolved })
  const copyLink = async () => {
    if (await copyText(location.origin + threadPath(room, board.id, note)))
      toast.success(t('canvas.note.linkCopied'))
  }
  const about = shown ?? (thread && { text: thread.excerpt, color: thread.color })
  return (
    <SidePanel
      label={t('comments.about', { text: about?.text.slice(0, 60) ?? '' })}
      head={
        <>
          <IconButton
            label={t('comments.back')}
            icon={ArrowLeft}
            size="small"
            side="bottom"
            onClick={onBack}
          />
          <h2>{t('comments.title')}</h2>
          {thread && (
            <IconButton
              label={t('comments.copyLink')}
              icon={Link2}
              size="small"
              side="bottom"
              onClick={() => void copyLink()}
            />
          )}
          {thread && isWritable && (
            <IconButton
              label={t(thread.resolved ? 'comments.reopen' : 'comments.resolve')}
              icon={thread.resolved ? RotateCcw : CircleCheck}
              size="small"
              side="bottom"
              onClick={() => resolve(!thread.resolved)}
            />
          )}
        </>
      }
      foot={
        <>
          {!isWritable && (
            <p className={styles.quiet}>{t(board.archived ? 'comments.archived' : 'comments.observer')}</p>
          )}
          {isWritable && shown && (
            <Composer
              key={key}
              label={t('comments.write')}
              placeholder={t(thread ? 'comments.reply' : 'comments.placeholder')}
              submit={t('comments.send')}
              draft={key}
              hasFocus={hasFocus}
              onSend={onComment}
              onCancel={onClose}
            />
          )}
          {isWritable && !shown && <p className={styles.quiet}>{t('comments.noteDeleted')}</p>}
        </>
      }
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      <div className={styles.content} ref={content}>
        {about && <NoteChip note={about} isDeleted={!shown} onShow={onShow} />}
        {comments.length === 0 && isWritable && <p className={styles.first}>{t('comments.first')}</p>}
        <div role="log" aria-label={t('comments.title')}>
          <ol>
            {comments.map(comment => (
              <CommentItem key={comment.id} comment={comment} isWritable={isWritable} />
            ))}
          </ol>
        </div>
        {thread?.resolved && <ResolvedLine resolved={thread.resolved} />}
      </div>
    </SidePanel>
  )
}

/** What is on the screen while the page is looked at has been read. */
function useReading(room: string, thread: string, until: string | undefined): void {
  useEffect(() => {
    const read = () => {
      if (until !== undefined && document.visibilityState === 'visible') markRead(room, thread, until)
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [room, thread, until])
}
