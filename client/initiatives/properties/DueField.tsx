import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Day } from '#shared/fields.ts'
import type { Initiative } from '#shared/initiatives/model.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { formatDay } from '../dates.ts'
import { DueDate } from '../DueDate.tsx'
import { PropertyForm } from './PropertyForm.tsx'
import styles from './PropertyForm.module.css'
import { useCommand } from '../useCommand.ts'
import { useMayEditThis } from '../useRights.ts'

/** The day an initiative is due; for those who may, a button that sets it. */
export function DueField({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const mayEdit = useMayEditThis(initiative)
  const { due } = initiative
  if (!mayEdit) return due === undefined ? t('initiatives.none') : <DueDate initiative={initiative} long />
  return (
    <PropertyForm
      name={t('initiatives.fields.due')}
      label={t('initiatives.changeDue', {
        due: due === undefined ? t('initiatives.none') : formatDay(due),
      })}
      isSet={due !== undefined}
      value={due === undefined ? t('initiatives.setDue') : <DueDate initiative={initiative} long />}
    >
      {close => <DueForm initiative={initiative} onClose={close} />}
    </PropertyForm>
  )
}

const Form = z.object({ due: Day })

function DueForm({ initiative, onClose }: { initiative: Initiative; onClose: () => void }) {
  const { t } = useTranslation()
  const { run, isPending } = useCommand()
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: { due: initiative.due ?? '' },
  })
  const save = async (due: string | null) => {
    if (await run({ type: 'initiative.edit', initiative: initiative.id, due })) onClose()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => void handleSubmit(({ due }) => save(due))(event)}
      noValidate
    >
      <TextField
        type="date"
        label={t('initiatives.fields.due')}
        error={formState.errors.due && t('initiatives.dueWrong')}
        {...register('due')}
      />
      <div className={styles.buttons}>
        <Button type="submit" tone="primary" busy={isPending}>
          {t('common.save')}
        </Button>
        {initiative.due !== undefined && (
          <Button tone="quiet" disabled={isPending} onClick={() => void save(null)}>
            {t('initiatives.removeDue')}
          </Button>
        )}
      </div>
    </form>
  )
}
