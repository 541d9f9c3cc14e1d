import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'

/** Takes away what people said, after a question; in words while they are still at it. */
export function RemoveBallot({
  label,
  title,
  text,
  isOpen = false,
  onRemove,
}: {
  label: string
  title: string
  text: string
  isOpen?: boolean
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const ask = () => setAsking(true)
  return (
    <>
      {isOpen ? (
        <Button size="small" tone="quiet" onClick={ask}>
          {label}
        </Button>
      ) : (
        <IconButton label={label} icon={Trash2} size="small" side="left" onClick={ask} />
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        tone="danger"
        title={title}
        description={text}
        confirmLabel={label}
        cancelLabel={t('common.cancel')}
        onConfirm={onRemove}
      />
    </>
  )
}
