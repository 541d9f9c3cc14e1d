import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { paragraph } from '#shared/fields.ts'
import type { Initiative } from '#shared/initiatives/model.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import styles from './History.module.css'
import { submitsForm } from '../../ui/fields/submitsForm.ts'

const Form = z.object({ text: paragraph(5_000) })

export function CommentForm({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const me = useMe()
  const act = useAct()
  const { control, register, handleSubmit, reset, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: { text: '' },
  })
  const { errors, isSubmitting } = formState
  const send = async ({ text }: z.infer<typeof Form>) => {
    if (await act({ type: 'initiative.comment', initiative: initiative.id, text })) reset()
  }
  const isEmpty = useWatch({ control, name: 'text' }).trim() === ''
  return (
    <form className={styles.comment} onSubmit={event => void handleSubmit(send)(event)} noValidate>
      <Avatar name={me.name} color={me.color} decorative />
      <div className={styles.field}>
        <TextArea
          label={t('initiatives.comment')}
          labelHidden
          placeholder={t('initiatives.commentPlaceholder')}
          rows={1}
          readOnly={isSubmitting}
          hint={isEmpty ? undefined : t('initiatives.commentHint')}
          error={errors.text?.type === 'too_big' ? t('initiatives.commentTooLong') : undefined}
          onKeyDown={submitsForm}
          {...register('text')}
        />
        {!isEmpty && (
          <Button type="submit" busy={isSubmitting}>
            {t('initiatives.commentSend')}
          </Button>
        )}
      </div>
    </form>
  )
}
