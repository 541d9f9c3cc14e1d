import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Role } from '#shared/people/model.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { FormDialog } from '../../room/dialogs/FormDialog.tsx'
import { useAsk } from '../../room/RoomContext.tsx'
import fields from './Fields.module.css'

const mostUses = 100_000
const days = ['forever', '1', '7', '30'] as const

const NewInvite = z.object({
  role: Role,
  days: z.enum(days),
  /** Empty for any number of people. */
  maxUses: z
    .string()
    .trim()
    .refine(text => text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= mostUses)),
})
type NewInvite = z.infer<typeof NewInvite>

const afterDays = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString()

export function NewInviteDialog({ onOpenChange }: { onOpenChange: (isOpen: boolean) => void }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const { register, control, handleSubmit, setError, formState } = useForm<NewInvite>({
    resolver: zodResolver(NewInvite),
    defaultValues: { role: 'member', days: 'forever', maxUses: '' },
  })
  const { errors, isSubmitting } = formState
  const create = async ({ role, days, maxUses }: NewInvite) => {
    try {
      await ask({
        type: 'invite.create',
        role,
        ...(days !== 'forever' && { expiresAt: afterDays(Number(days)) }),
        ...(maxUses !== '' && { maxUses: Number(maxUses) }),
      })
      onOpenChange(false)
    } catch (error) {
      takeProblem(error, setError, ['role', 'maxUses'])
    }
  }
  return (
    <FormDialog
      size="small"
      onOpenChange={onOpenChange}
      title={t('settings.newInvite')}
      onSubmit={handleSubmit(create)}
      submitLabel={t('settings.createInvite')}
      isSubmitting={isSubmitting}
      failure={errors.root?.server?.message}
    >
      <div className={fields.fields}>
        <Controller
          control={control}
          name="role"
          render={({ field }) => (
            <Select
              label={t('settings.role')}
              value={field.value}
              onChange={field.onChange}
              options={Role.options.map(value => ({
                value,
                label: t(`room.roles.${value}`),
                hint: t(`room.roleDoes.${value}`),
              }))}
            />
          )}
        />
        <Controller
          control={control}
          name="days"
          render={({ field }) => (
            <Select
              label={t('settings.expires')}
              value={field.value}
              onChange={field.onChange}
              options={days.map(value => ({
                value,
                label:
                  value === 'forever' ? t('settings.forever') : t('settings.days', { count: Number(value) }),
              }))}
            />
          )}
        />
        <TextField
          {...register('maxUses')}
          inputMode="numeric"
          label={t('settings.maxUses')}
          hint={t('settings.maxUsesHint')}
          autoComplete="off"
          error={errors.maxUses && t('home.fields.notANumber', { count: mostUses })}
        />
      </div>
    </FormDialog>
  )
}
