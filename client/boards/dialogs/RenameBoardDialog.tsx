import { useTranslation } from 'react-i18next'
import { BoardTitle, type Board } from '#shared/boards/model.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { TitleDialog } from '../../room/dialogs/TitleDialog.tsx'

export function RenameBoardDialog({
  board,
  onOpenChange,
}: {
  board: Board
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useTranslation()
  const ask = useAsk()
  return (
    <TitleDialog
      heading={t('boards.renameTitle')}
      label={t('boards.boardTitle')}
      submitLabel={t('common.rename')}
      title={board.title}
      schema={BoardTitle}
      save={title => ask({ type: 'board.rename', board: board.id, title })}
      onOpenChange={onOpenChange}
    />
  )
}
