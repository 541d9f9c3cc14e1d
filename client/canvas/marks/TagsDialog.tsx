import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { TagPicker, type TaggedNote } from './TagPicker.tsx'

/** Tags for notes of the list. */
export function TagsDialog({ notes, onClose }: { notes: readonly TaggedNote[]; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      open
      onOpenChange={isOpen => !isOpen && onClose()}
      title={t('marks.tags')}
      closeLabel={t('common.close')}
      size="small"
    >
      <TagPicker notes={notes} />
    </Dialog>
  )
}
