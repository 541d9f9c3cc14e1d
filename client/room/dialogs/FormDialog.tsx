import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'

interface FormDialogProps extends Pick<
  ComponentProps<typeof Dialog>,
  'size' | 'title' | 'description' | 'onOpenChange'
> {
  onSubmit: NonNullable<ComponentProps<typeof Dialog>['onSubmit']>
  submitLabel: string
  submitTone?: 'primary' | 'danger'
  /** Whether it may be sent as it stands. */
  isReady?: boolean
  isSubmitting?: boolean
  /** Why it was refused, where that belongs to none of the fields. */
  failure?: string | undefined
  children: ReactNode
}

/** Something is filled in and sent, or not; where it is asked of the room, the dialog stays until it is done. */
export function FormDialog({
  submitLabel,
  submitTone = 'primary',
  isReady = true,
  isSubmitting = false,
  failure,
  children,
  ...dialog
}: FormDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      open
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange?.(false)}>{t('common.cancel')}</Button>
          <Button type="submit" tone={submitTone} disabled={!isReady} busy={isSubmitting}>
            {submitLabel}
          </Button>
        </>
      }
      {...dialog}
    >
      {children}
      {failure && <Notice tone="danger">{failure}</Notice>}
    </Dialog>
  )
}
