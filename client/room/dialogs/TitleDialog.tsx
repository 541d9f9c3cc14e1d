import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { fieldText } from '../../problems/fieldText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'

interface TitleDialogProps {
  heading: string
  description?: string | undefined
  /** Of the field. */
  label: string
  submitLabel: string
  title: string
  /** What a title of this kind has to be. */
  schema: z.ZodType<string, string>
  /** Rejects with the problem when it is refused. */
  save: (title: string) => Promise<unknown>
  onOpenChange: (isOpen: boolean) => void
}

/** Asks for one title, at most 120 characters long. */
export function TitleDialog(props: TitleDialogProps) {
  const { heading, description, label, submitLabel, title, schema, save, onOpenChange } = props
  const { register, handleSubmit, setError, formState } = useForm<{ title: string }>({
    resolver: zodResolver(z.object({ title: schema })),
    defaultValues: { title },
  })
  const { errors, isSubmitting } = formState
  const submit = async (asked: { title: string }) => {
    try {
      await save(asked.title)
      onOpenChange(false)
    } catch (error) {
      takeProblem(error, setError, ['title'])
    }
  }
  return (
    <FormDialog
      size="small"
      title={heading}
      description={description}
      onOpenChange={onOpenChange}
      onSubmit={handleSubmit(submit)}
      submitLabel={submitLabel}
      isSubmitting={isSubmitting}
      failure={errors.root?.server?.message}
    >
      <TextField
        {...register('title')}
        data-first
        label={label}
        autoComplete="off"
        error={fieldText(errors.title, 120)}
      />
    </FormDialog>
  )
}
