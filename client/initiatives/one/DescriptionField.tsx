import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { InitiativeDescription, type Initiative } from '#shared/initiatives/model.ts'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import styles from './DescriptionField.module.css'
import { FirstFocus } from '../../ui/fields/FirstFocus.tsx'
import { submitsForm } from '../../ui/fields/submitsForm.ts'
import { useMayEditThis } from '../useRights.ts'

/** Plain text with its line breaks; a click turns it into a field. */
export function DescriptionField({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const mayEdit = useMayEditThis(initiative)
  const { description } = initiative
  if (isEditing && mayEdit)
    return <DescriptionForm initiative={initiative} onClose={() => setEditing(false)} />
  if (!mayEdit)
    return (
      <p className={styles.text} data-empty={description === '' || undefined}>
        {description || t('initiatives.noDescription')}
      </p>
    )
  return (
    <button
      type="button"
      className={styles.edit}
      title={t('initiatives.editDescription')}
      onClick={() => setEditing(true)}
    >
      <span className={styles.text} data-empty={description === '' || undefined}>
        {description || t('initiatives.addDescription')}
      </span>
    </button>
  )
}

const Form = z.object({ description: InitiativeDescription })

function DescriptionForm({ initiative, onClose }: { initiative: Initiative; onClose: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: { description: initiative.description },
  })
  const { isSubmitting, errors } = formState
  const save = async ({ description }: z.infer<typeof Form>) => {
    const isSaved =
      description === initiative.description ||
      (await act({ type: 'initiative.edit', initiative: initiative.id, description }))
    if (isSaved) onClose()
  }
  return (
    <form className={styles.form} onSubmit={event => void handleSubmit(save)(event)} noValidate>
      <FirstFocus>
        <TextArea
          label={t('initiatives.fields.description')}
          labelHidden
          rows={4}
          className={styles.field}
          readOnly={isSubmitting}
          error={errors.description && t('initiatives.descriptionTooLong')}
          onKeyDown={event => {
            if (event.key === 'Escape') onClose()
            submitsForm(event)
          }}
          {...register('description')}
        />
      </FirstFocus>
      <div className={styles.buttons}>
        <Button type="submit" tone="primary" busy={isSubmitting}>
          {t('common.save')}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
