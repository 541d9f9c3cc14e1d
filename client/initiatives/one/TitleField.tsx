import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { InitiativeTitle, type Initiative } from '#shared/initiatives/model.ts'
import { useAct } from '../../room/useAct.ts'
import { endsByKey } from '../../ui/fields/endsByKey.ts'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { FirstFocus } from '../../ui/fields/FirstFocus.tsx'
import styles from './TitleField.module.css'
import { useMayEditThis } from '../useRights.ts'

/** The title; a click turns it into a field. */
export function TitleField({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const mayEdit = useMayEditThis(initiative)
  if (isEditing && mayEdit) return <TitleForm initiative={initiative} onClose={() => setEditing(false)} />
  return (
    <h1 className={styles.title}>
      {mayEdit ? (
        <button
          type="button"
          className={styles.edit}
          title={t('initiatives.editTitle')}
          onClick={() => setEditing(true)}
        >
          {initiative.title}
        </button>
      ) : (
        initiative.title
      )}
    </h1>
  )
}

const Form = z.object({ title: InitiativeTitle })

/** Enter saves, Escape leaves it as it was, and so does going away with nothing changed. */
function TitleForm({ initiative, onClose }: { initiative: Initiative; onClose: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: { title: initiative.title },
  })
  const save = async ({ title }: z.infer<typeof Form>) => {
    const isSaved =
      title === initiative.title || (await act({ type: 'initiative.edit', initiative: initiative.id, title }))
    if (isSaved) onClose()
  }
  /** Once: Enter asks, and then the field loses the focus. */
  const submit = () => {
    if (!formState.isSubmitting) void handleSubmit(save)()
  }
  const error = formState.errors.title?.type
  return (
    <div className={styles.form}>
      <FirstFocus select>
        <TextArea
          label={t('initiatives.fields.title')}
          labelHidden
          rows={1}
          className={styles.field}
          readOnly={formState.isSubmitting}
          error={error && t(error === 'too_big' ? 'initiatives.titleTooLong' : 'initiatives.titleMissing')}
          onKeyDown={endsByKey({ onKeep: submit, onLeave: onClose })}
          {...register('title', { onBlur: submit })}
        />
      </FirstFocus>
    </div>
  )
}
