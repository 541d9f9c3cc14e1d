import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { z } from 'zod'
import { PaletteColor } from '#shared/palette.ts'
import { PersonName } from '#shared/people/model.ts'
import { fieldText } from '../../problems/fieldText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { rememberName } from '../../home/identity.ts'
import { PersonColor } from '../../home/PersonColor.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useAsk, useMe } from '../../room/RoomContext.tsx'
import fields from './Fields.module.css'
import { SettingsForm } from './SettingsForm.tsx'

const Me = z.object({ name: PersonName, color: PaletteColor })
type Me = z.infer<typeof Me>

export function MeForm() {
  const { t } = useTranslation()
  const ask = useAsk()
  const { name, color } = useMe()
  const { register, control, handleSubmit, setError, formState } = useForm<Me>({
    resolver: zodResolver(Me),
    values: { name, color },
    resetOptions: { keepDirtyValues: true },
  })
  const { errors, isSubmitting, isDirty } = formState
  const save = async (wanted: Me) => {
    try {
      await ask({ type: 'person.edit', ...wanted })
      rememberName(wanted.name)
      toast.success(t('common.saved'))
    } catch (error) {
      takeProblem(error, setError, ['name'])
    }
  }
  return (
    <SettingsForm
      onSubmit={handleSubmit(save)}
      isDirty={isDirty}
      isSubmitting={isSubmitting}
      failure={errors.root?.server?.message}
    >
      <TextField
        {...register('name')}
        label={t('home.yourName')}
        autoComplete="name"
        error={fieldText(errors.name, 60)}
      />
      <div className={fields.pickers}>
        <Controller
          control={control}
          name="color"
          render={({ field }) => <PersonColor value={field.value} onChange={field.onChange} />}
        />
      </div>
    </SettingsForm>
  )
}
