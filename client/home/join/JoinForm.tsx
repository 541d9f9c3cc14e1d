import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#shared/api/endpoints.ts'
import { PaletteColor } from '#shared/palette.ts'
import { PersonName } from '#shared/people/model.ts'
import { fieldText } from '../../problems/fieldText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import form from '../Form.module.css'
import { rememberedName } from '../identity.ts'
import { Intro } from '../intro/Intro.tsx'
import { PersonColor } from '../PersonColor.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useEnter } from './useEnter.ts'

const Joining = z.object({ name: PersonName, color: PaletteColor })
type Joining = z.infer<typeof Joining>

export function JoinForm({ token, invite }: { token: string; invite: Answer<'readInvite'> }) {
  const { t } = useTranslation()
  const enter = useEnter()
  const { register, control, handleSubmit, setError, setFocus, formState } = useForm<Joining>({
    resolver: zodResolver(Joining),
    defaultValues: { name: rememberedName(), color: invite.suggestedColor },
  })
  const { errors, isSubmitting, dirtyFields } = formState
  useEffect(() => setFocus('name', { shouldSelect: true }), [setFocus])

  const join = async ({ name, color }: Joining) => {
    try {
      // Two who join at the same moment were offered the same colour: the room gives those who did not choose one each.
      await enter(token, { name, ...(dirtyFields.color && { color }) })
    } catch (error) {
      takeProblem(error, setError, ['name'])
    }
  }
  return (
    <Intro title={invite.room.name} lead={t(`home.joinRole.${invite.role}`)}>
      <title>{`${t('home.joinTitle', { room: invite.room.name })} · Rotunda`}</title>
      <form className={form.form} noValidate onSubmit={handleSubmit(join)}>
        <TextField
          {...register('name')}
          label={t('home.yourName')}
          size="tall"
          autoComplete="name"
          error={fieldText(errors.name, 60)}
        />
        <Controller
          control={control}
          name="color"
          render={({ field }) => <PersonColor value={field.value} onChange={field.onChange} />}
        />
        {errors.root?.server?.message && <Notice tone="danger">{errors.root.server.message}</Notice>}
        <div className={form.submit}>
          <Button type="submit" tone="primary" size="tall" wide busy={isSubmitting}>
            {t('home.join')}
          </Button>
          <p>{t('home.noAccount')}</p>
        </div>
      </form>
    </Intro>
  )
}
