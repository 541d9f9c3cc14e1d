import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Reason, type Initiative, type Status } from '#shared/initiatives/model.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import styles from './ReasonDialog.module.css'
import { FirstFocus } from '../../ui/fields/FirstFocus.tsx'

const Form = z.object({ reason: Reason })

/** Asks why an initiative is put back or cancelled, before it is. */
export function ReasonDialog({
  initiative,
  status,
  title,
  onConfirm,
  onLeave,
}: {
  initiative: Initiative
  status: Extract<Status, 'backlog' | 'cancelled'>
  /** What is done, where it has another name there. */
  title?: string
  onConfirm: (reason: string) => Promise<void>
  onLeave: () => void
}) {
  const { t } = useTranslation()
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: { reason: '' },
  })
  const error = formState.errors.reason?.type
  return (
    <Dialog
      open
      onOpenChange={isOpen => isOpen || formState.isSubmitting || onLeave()}
      title={title ?? t(`initiatives.reasonTitle.${status}`)}
      description={t('initiatives.reasonAbout', { title: initiative.title })}
      closeLabel={t('common.close')}
      onSubmit={event => void handleSubmit(({ reason }) => onConfirm(reason))(event)}
      footer={
        <>
          <Button onClick={onLeave} disabled={formState.isSubmitting}>
            {t('initiatives.reasonLeave')}
          </Button>
          <Button
            type="submit"
            tone={status === 'cancelled' ? 'danger' : 'primary'}
            busy={formState.isSubmitting}
          >
            {title ?? t(`initiatives.reasonConfirm.${status}`)}
          </Button>
        </>
      }
    >
      <FirstFocus>
        <TextArea
          label={t('initiatives.reason')}
          className={styles.reason}
          error={error && t(error === 'too_big' ? 'initiatives.reasonTooLong' : 'initiatives.reasonMissing')}
          {...register('reason')}
        />
      </FirstFocus>
    </Dialog>
  )
}
