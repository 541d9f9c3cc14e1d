import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { PaletteColor } from '#shared/palette.ts'
import { Group } from '#shared/people/model.ts'
import { fieldText } from '../problems/fieldText.ts'
import { takeProblem } from '../problems/takeProblem.ts'
import { FormDialog } from '../room/dialogs/FormDialog.tsx'
import { useAsk } from '../room/RoomContext.tsx'
import { usePeople } from '../room/usePeople.ts'
import { ColorPicker } from '../ui/controls/ColorPicker.tsx'
import { TextField } from '../ui/fields/TextField.tsx'
import styles from './NewGroupDialog.module.css'

const NewGroup = z.object({ name: Group.shape.name, color: PaletteColor })
type NewGroup = z.infer<typeof NewGroup>

/** Asks for the name and the colour of a new group. Its first colour is one that no group wears yet. */
export function NewGroupDialog({
  onOpenChange,
  onMade,
}: {
  onOpenChange: (isOpen: boolean) => void
  onMade?: (group: string) => void
}) {
  const { t } = useTranslation()
  const ask = useAsk()
  const { groups } = usePeople()
  const free = groupColors.find(color => groups.every(group => group.color !== color)) ?? 'grey'
  const { register, control, handleSubmit, setError, formState } = useForm<NewGroup>({
    resolver: zodResolver(NewGroup),
    defaultValues: { name: '', color: free },
  })
  const { errors, isSubmitting } = formState
  const create = async (wanted: NewGroup) => {
    try {
      const { group } = await ask({ type: 'group.create', ...wanted })
      if (group !== undefined) onMade?.(group)
      onOpenChange(false)
    } catch (error) {
      takeProblem(error, setError, ['name'])
    }
  }
  return (
    <FormDialog
      size="small"
      onOpenChange={onOpenChange}
      title={t('room.newGroup')}
      onSubmit={handleSubmit(create)}
      submitLabel={t('room.createGroup')}
      isSubmitting={isSubmitting}
      failure={errors.root?.server?.message}
    >
      <div className={styles.fields}>
        <TextField
          {...register('name')}
          label={t('room.groupName')}
          placeholder={t('room.groupExample')}
          autoComplete="off"
          error={fieldText(errors.name, 60)}
        />
        <Controller
          control={control}
          name="color"
          render={({ field }) => (
            <ColorPicker
              label={t('room.groupColor')}
              value={field.value}
              onChange={field.onChange}
              names={t('common.colors', { returnObjects: true })}
            />
          )}
        />
      </div>
    </FormDialog>
  )
}

/** In an order in which neighbours are told apart easily. */
const groupColors = ['pink', 'blue', 'green', 'orange', 'violet', 'teal', 'yellow'] as const
