import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../problems/ProblemNotice.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Skeleton } from '../../ui/states/Skeleton.tsx'
import { NewBoardForm } from './NewBoardForm.tsx'
import { useTemplates } from '../../api/useTemplates.ts'

export function NewBoardDialog({ onOpenChange }: { onOpenChange: (isOpen: boolean) => void }) {
  const { t } = useTranslation()
  const templates = useTemplates()
  if (templates.data) {
    return <NewBoardForm templates={templates.data} onClose={() => onOpenChange(false)} />
  }
  return (
    <Dialog
      size="large"
      open
      onOpenChange={onOpenChange}
      title={t('boards.newTitle')}
      closeLabel={t('common.close')}
    >
      {templates.isError ? (
        <ProblemNotice error={templates.error} onRetry={() => void templates.refetch()} />
      ) : (
        <Skeleton height={320} radius={10} />
      )}
    </Dialog>
  )
}
