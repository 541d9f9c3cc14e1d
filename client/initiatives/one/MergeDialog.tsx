import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Id } from '#shared/fields.ts'
import type { Initiative } from '#shared/initiatives/model.ts'
import { openInitiatives } from '#shared/initiatives/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { StatusIcon } from '../status/StatusIcon.tsx'

const Form = z.object({ into: Id })

/** Gives an initiative's sources and comments to another one. */
export function MergeDialog({ initiative, onClose }: { initiative: Initiative; onClose: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const initiatives = useRoom(({ state }) => state.initiatives)
  const options = useMemo(
    () =>
      openInitiatives({ initiatives })
        .filter(({ id }) => id !== initiative.id)
        .map(({ id, title, status }) => ({
          value: id,
          label: title,
          leading: <StatusIcon status={status} />,
        })),
    [initiatives, initiative.id],
  )
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: { into: '' },
  })
  const merge = async ({ into }: z.infer<typeof Form>) => {
    if (await act({ type: 'initiative.merge', into, from: initiative.id })) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={isOpen => isOpen || formState.isSubmitting || onClose()}
      title={t('initiatives.mergeTitle')}
      description={t('initiatives.mergeText', { title: initiative.title })}
      closeLabel={t('common.close')}
      onSubmit={event => void handleSubmit(merge)(event)}
      footer={
        <>
          <Button onClick={onClose} disabled={formState.isSubmitting}>
            {t('common.cancel')}
          </Button>
          {options.length > 0 && (
            <Button type="submit" tone="primary" busy={formState.isSubmitting}>
              {t('initiatives.mergeConfirm')}
            </Button>
          )}
        </>
      }
    >
      {options.length === 0 ? (
        <p>{t('initiatives.mergeNone')}</p>
      ) : (
        <Controller
          control={control}
          name="into"
          render={({ field, fieldState }) => (
            <Select
              label={t('initiatives.mergeChoose')}
              value={field.value || undefined}
              onChange={field.onChange}
              options={options}
              error={fieldState.error && t('initiatives.mergeMissing')}
            />
          )}
        />
      )}
    </Dialog>
  )
}
