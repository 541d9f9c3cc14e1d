import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteComment } from '#shared/comments/model.ts'
import { useMe, useRoom } from '../room/RoomContext.tsx'
import { useAct } from '../room/useAct.ts'
import { currentLocale } from '../text/format.ts'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { Avatar } from '../ui/marks/Avatar.tsx'
import { RelativeTime } from '../ui/marks/RelativeTime.tsx'
import { ConfirmDialog } from '../ui/overlays/ConfirmDialog.tsx'
import { Menu, MenuItem } from '../ui/overlays/Menu.tsx'
import styles from './Comment.module.css'
import { CommentedText } from './CommentedText.tsx'
import { Composer } from './Composer.tsx'

/** One comment. Who wrote it may change it; facilitators may delete any. */
export function CommentItem({ comment, isWritable }: { comment: NoteComment; isWritable: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const act = useAct()
  const by = useRoom(({ state }) => state.people[comment.by])
  const [isEditing, setEditing] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  const place = useRef<HTMLLIElement>(null)
  const name = by?.name ?? t('canvas.list.someone')
  const isMine = comment.by === me.id
  const mayDelete = isMine || me.role === 'facilitator'

  function endEditing(): void {
    setEditing(false)
    place.current?.focus()
  }

  async function edit(text: string, mentions: string[]): Promise<boolean> {
    const isDone = await act({ type: 'comment.edit', comment: comment.id, text, mentions })
    if (isDone) endEditing()
    return isDone
  }

  return (
    <li ref={place} className={styles.comment} data-comment={comment.id} tabIndex={-1}>
      <Avatar name={name} color={by?.color ?? 'grey'} away={by?.removed} decorative />
      <div>
        <div className={styles.head}>
          <span className={styles.name} title={name}>
            {name}
          </span>
          <span className={styles.time}>
            <RelativeTime value={comment.at} locale={currentLocale()} />
            {comment.editedAt !== undefined && `, ${t('comments.edited')}`}
          </span>
          {isWritable && mayDelete && !isEditing && (
            <Menu
              align="end"
              trigger={
                <IconButton label={t('comments.more', { name })} icon={Ellipsis} size="small" side="left" />
              }
            >
              {isMine && (
                <MenuItem icon={Pencil} onSelect={() => setEditing(true)}>
                  {t('comments.edit')}
                </MenuItem>
              )}
              <MenuItem icon={Trash2} tone="danger" onSelect={() => setDeleting(true)}>
                {t('comments.delete')}
              </MenuItem>
            </Menu>
          )}
        </div>
        {isEditing ? (
          <Composer
            label={t('comments.change')}
            submit={t('common.save')}
            initial={comment}
            onSend={edit}
            onCancel={endEditing}
          />
        ) : (
          <CommentedText comment={comment} />
        )}
      </div>
      <ConfirmDialog
        open={isDeleting}
        onOpenChange={setDeleting}
        title={t('comments.deleteTitle')}
        description={t('comments.deleteText')}
        confirmLabel={t('comments.deleteConfirm')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void act({ type: 'comment.delete', comment: comment.id })}
      />
    </li>
  )
}
