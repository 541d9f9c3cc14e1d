import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { useBoard } from '../boardContext.ts'

/** Opens what is said about the chosen note, to write more. */
export function CommentButton({ note }: { note: string }) {
  const { setPanel } = useBoard()
  const { t } = useTranslation()
  return (
    <IconButton
      label={t('comments.comment')}
      icon={MessageSquare}
      shortcut="C"
      size="small"
      side="top"
      onClick={() => setPanel({ kind: 'thread', note })}
    />
  )
}
