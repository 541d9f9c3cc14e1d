import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { BoardTitle, type Board } from '#shared/boards/model.ts'
import { fieldText } from '../problems/fieldText.ts'
import { takeProblem } from '../problems/takeProblem.ts'
import { useAsk } from '../room/RoomContext.tsx'
import { Button } from '../ui/controls/Button.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { Notice } from '../ui/states/Notice.tsx'
import { TextField } from '../ui/fields/TextField.tsx'

const Renaming = z.object({ title: BoardTitle })
type Renaming = z.infer<typeof Renaming>

export function RenameBoardDialog({
  board,
  onOpenChange,
}: {
  board: Board
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useTranslation()
  const ask = useAsk()
  const { register, handleSubmit, setError, formState } = useForm<Renaming>({
    resolver: zodResolver(Renaming),
    defaultValues: { title: board.title },
  })
  const { errors, isSubmitting } = formState
  const rename = async ({ title }: Renaming) => {
    try {
      await ask({ type: 'board.rename', board: board.id, title })
      onOpenChange(false)
    } catch (error) {
      takeProblem(error, setError, ['title'])
    }
  }
  return (
    <Dialog
      size="small"
      open
      onOpenChange={onOpenChange}
      title={t('boards.renameTitle')}
      closeLabel={t('common.close')}
      onSubmit={handleSubmit(rename)}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button type="submit" tone="primary" busy={isSubmitting}>
            {t('common.rename')}
          </Button>
        </>
      }
    >
      <TextField
        {...register('title')}
        label={t('boards.boardTitle')}
        autoComplete="off"
        error={fieldText(errors.title, 120)}
      />
      {errors.root?.server?.message && <Notice tone="danger">{errors.root.server.message}</Notice>}
    </Dialog>
  )
}
