import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import fields from './Fields.module.css'

/** Fields that are saved together, once one of them is changed. */
export function SettingsForm({
  onSubmit,
  isDirty,
  isSubmitting,
  failure,
  children,
}: {
  onSubmit: ComponentProps<'form'>['onSubmit']
  isDirty: boolean
  isSubmitting: boolean
  /** Why it was refused, where that belongs to none of the fields. */
  failure: string | undefined
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <form className={fields.fields} noValidate onSubmit={onSubmit}>
      {children}
      {failure && <Notice tone="danger">{failure}</Notice>}
      <div className={fields.submit}>
        <Button type="submit" disabled={!isDirty} busy={isSubmitting}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}
