import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { z } from 'zod'
import type { Board } from '#shared/boards/model.ts'
import { TemplatePurpose, TemplateTitle } from '#shared/ownTemplates/model.ts'
import { fieldText } from '../../problems/fieldText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { FormDialog } from '../../room/dialogs/FormDialog.tsx'
import { useAsk } from '../../room/RoomContext.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './SaveTemplateDialog.module.css'

const Saving = z.object({ title: TemplateTitle, purpose: z.union([z.literal(''), TemplatePurpose]) })
type Saving = z.infer<typeof Saving>

/** Makes a template of the team's own out of a board. */
export function SaveTemplateDialog({
  board,
  onOpenChange,
}: {
  board: Board
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useTranslation()
  const ask = useAsk()
  const [withNotes, setWithNotes] = useState(false)
  const { register, handleSubmit, setError, formState } = useForm<Saving>({
    resolver: zodResolver(Saving),
    defaultValues: { title: board.title, purpose: '' },
  })
  const { errors, isSubmitting } = formState
  const save = async ({ title, purpose }: Saving) => {
    try {
      await ask({
        type: 'template.create',
        board: board.id,
        title,
        withNotes,
        ...(purpose !== '' && { purpose }),
      })
      toast.success(t('templates.saved', { title }))
      onOpenChange(false)
    } catch (error) {
      takeProblem(error, setError, ['title', 'purpose'])
    }
  }
  return (
    <FormDialog
      onOpenChange={onOpenChange}
      title={t('templates.saveTitle')}
      onSubmit={handleSubmit(save)}
      submitLabel={t('templates.save')}
      isSubmitting={isSubmitting}
      failure={errors.root?.server?.message}
    >
      <div className={styles.fields}>
        <TextField
          {...register('title')}
          label={t('templates.title')}
          autoComplete="off"
          error={fieldText(errors.title, 120)}
        />
        <TextField
          {...register('purpose')}
          label={t('templates.purpose')}
          autoComplete="off"
          error={fieldText(errors.purpose, 300)}
        />
        <Checkbox label={t('templates.withNotes')} checked={withNotes} onChange={setWithNotes} />
      </div>
    </FormDialog>
  )
}
