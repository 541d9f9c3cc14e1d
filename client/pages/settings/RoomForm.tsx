import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { z } from 'zod'
import { CallUrl } from '#shared/people/model.ts'
import { RoomName } from '#shared/room/model.ts'
import { fieldText } from '../../problems/fieldText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useAsk, useRoom } from '../../room/RoomContext.tsx'
import { SettingsForm } from './SettingsForm.tsx'

const RoomSettings = z.object({ name: RoomName, url: CallUrl.or(z.literal('')) })
type RoomSettings = z.infer<typeof RoomSettings>

export function RoomForm() {
  const { t } = useTranslation()
  const ask = useAsk()
  const { name, callUrl: url = '' } = useRoom(({ state }) => state.room)
  const { register, handleSubmit, setError, formState } = useForm<RoomSettings>({
    resolver: zodResolver(RoomSettings),
    values: { name, url },
    resetOptions: { keepDirtyValues: true },
  })
  const { errors, isSubmitting, isDirty } = formState
  const save = async (wanted: RoomSettings) => {
    try {
      await ask({ type: 'room.rename', name: wanted.name })
      await ask({ type: 'room.setCall', url: wanted.url === '' ? null : wanted.url })
      toast.success(t('common.saved'))
    } catch (error) {
      takeProblem(error, setError, ['name', 'url'])
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
        label={t('settings.roomName')}
        autoComplete="off"
        error={fieldText(errors.name, 120)}
      />
      <TextField
        {...register('url')}
        type="url"
        inputMode="url"
        label={t('settings.callUrl')}
        hint={t('settings.callUrlHint')}
        placeholder="https://"
        autoComplete="off"
        error={errors.url && t('home.fields.notAUrl')}
      />
    </SettingsForm>
  )
}
