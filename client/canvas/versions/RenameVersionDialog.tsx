import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { VersionTitle, type Version } from '#shared/versions/model.ts'
import { fieldText } from '../../problems/fieldText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { nameOf } from './versionWords.ts'

const Renaming = z.object({ title: VersionTitle })
type Renaming = z.infer<typeof Renaming>

export function RenameVersionDialog({
  version,
  onOpenChange,
}: {
  version: Version
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useTranslation()
  const ask = useAsk()
  const { register, handleSubmit, setError, formState } = useForm<Renaming>({
    resolver: zodResolver(Renaming),
    defaultValues: { title: version.title ?? '' },
  })
  const { errors, isSubmitting } = formState
  const rename = async ({ title }: Renaming) => {
    try {
      await ask({ type: 'version.rename', version: version.id, title })
      onOpenChange(false)
    } catch (error) {
      takeProblem(error, setError, ['title'])
    }
  }
  return (
    <Dialog
      size="small"
      open
      onOpenChange={onOpenChange}
      title={nameOf(version, t)}
      description={version.title === undefined ? t('versions.nameHint') : undefined}
      closeLabel={t('common.close')}
      onSubmit={event => void handleSubmit(rename)(event)}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button type="submit" tone="primary" busy={isSubmitting}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        {...register('title')}
        label={t('versions.saveTitle')}
        autoComplete="off"
        error={fieldText(errors.title, 120)}
      />
      {errors.root?.server?.message && <Notice tone="danger">{errors.root.server.message}</Notice>}
    </Dialog>
  )
}
