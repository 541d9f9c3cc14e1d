import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { z } from 'zod'
import { VersionTitle } from '#shared/versions/model.ts'
import { fieldText } from '../../problems/fieldText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { useBoard } from '../boardContext.ts'
import { whenSaved } from '../promote/whenSaved.ts'
import styles from './VersionsPanel.module.css'

const Saving = z.object({ title: VersionTitle })
type Saving = z.infer<typeof Saving>

/** Keeps the board as it is now, under a name. */
export function SaveVersion() {
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  const ask = useAsk()
  const { register, handleSubmit, setError, reset, formState } = useForm<Saving>({
    resolver: zodResolver(Saving),
    defaultValues: { title: '' },
  })
  const { errors, isSubmitting } = formState
  const save = async ({ title }: Saving) => {
    try {
      // The server copies what it has: what was typed a moment ago has to be there first.
      await whenSaved(connection)
      await ask({ type: 'version.create', board: board.id, title })
      reset()
      toast.success(t('versions.saved', { title }))
    } catch (error) {
      takeProblem(error, setError, ['title'])
    }
  }
  return (
    <form className={styles.save} onSubmit={event => void handleSubmit(save)(event)} noValidate>
      <TextField
        {...register('title')}
        label={t('versions.saveTitle')}
        placeholder={t('versions.savePlaceholder')}
        autoComplete="off"
        error={fieldText(errors.title, 120)}
      />
      <Button type="submit" tone="primary" busy={isSubmitting} wide>
        {t('versions.save')}
      </Button>
      {errors.root?.server?.message && <Notice tone="danger">{errors.root.server.message}</Notice>}
    </form>
  )
}
