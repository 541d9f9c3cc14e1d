import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { NewGroupDialog } from './NewGroupDialog.tsx'

export function NewGroupButton() {
  const { t } = useTranslation()
  const [isCreating, setCreating] = useState(false)
  return (
    <>
      <IconButton
        label={t('room.newGroup')}
        icon={Plus}
        size="small"
        side="left"
        onClick={() => setCreating(true)}
      />
      {isCreating && <NewGroupDialog onOpenChange={setCreating} />}
    </>
  )
}
