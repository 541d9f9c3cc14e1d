import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { toast } from 'sonner'
import { z } from 'zod'
import { Language } from '#shared/language.ts'
import { PaletteColor } from '#shared/palette.ts'
import { PersonName } from '#shared/people/model.ts'
import { RoomName } from '#shared/room/model.ts'
import { roomPath } from '#shared/links.ts'
import { call, problemOfError } from '../../api/call.ts'
import { useConfig } from '../../api/useConfig.ts'
import { useTemplates } from '../../api/useTemplates.ts'
import { fieldText } from '../../problems/fieldText.ts'
import { errorText } from '../../problems/problemText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { FirstBoard, type TemplateDialog } from './FirstBoard.tsx'
import { createFirstBoards } from './firstBoards.ts'
import form from '../Form.module.css'
import { rememberedName, rememberName } from '../identity.ts'
import { PersonColor } from '../PersonColor.tsx'
import { rememberRoom } from '../visitedRooms.ts'

const NewRoom = z.object({
  name: RoomName,
  adminToken: z.string().trim().max(1_000),
  you: z.object({ name: PersonName, color: PaletteColor }),
})
type NewRoom = z.infer<typeof NewRoom>

export function CreateRoomForm({
  template,
  onTemplate,
  TemplateDialog,
}: {
  template: string | undefined
  onTemplate: (template: string | undefined) => void
  TemplateDialog: TemplateDialog
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<Language>()
  const { data: templates = [] } = useTemplates()
  const { register, control, handleSubmit, setError, setFocus, formState } = useForm<NewRoom>({
    resolver: zodResolver(NewRoom),
    defaultValues: { name: '', adminToken: '', you: { name: rememberedName(), color: 'yellow' } },
  })
  const { errors, isSubmitting } = formState
  const { data: config } = useConfig()
  const needsToken = config?.roomCreation === 'token'
  useEffect(() => setFocus('name'), [setFocus])

  const create = async ({ adminToken, ...wanted }: NewRoom) => {
    try {
      const { room, me } = await call(
        'createRoom',
        { body: { ...wanted, language: chosen ?? language } },
        needsToken ? { headers: { 'x-admin-token': adminToken } } : {},
      )
      rememberName(me.name)
      rememberRoom(room)
      const board = template === undefined ? undefined : await firstBoard(room.id, template)
      await navigate(roomPath(room.id), { state: { isNew: true, board } })
    } catch (error) {
      const isClosed = problemOfError(error).code === 'room-creation-closed'
      if (isClosed && needsToken) setError('adminToken', { type: 'server', message: errorText(error) })
      else takeProblem(error, setError, ['name', 'you.name'])
    }
  }
  /** The room stands also where its board could not be made; why is said there. */
  const firstBoard = (room: string, template: string) =>
    createFirstBoards(room, template, templates, chosen ?? language).catch((error: unknown) => {
      toast.error(errorText(error))
      return undefined
    })
  return (
    <form className={form.form} noValidate onSubmit={handleSubmit(create)}>
      <TextField
        {...register('name')}
        label={t('home.roomName')}
        placeholder={t('home.roomNameExample')}
        size="tall"
        autoComplete="off"
        error={fieldText(errors.name, 120)}
      />
      <TextField
        {...register('you.name')}
        label={t('home.yourName')}
        size="tall"
        autoComplete="name"
        error={fieldText(errors.you?.name, 60)}
      />
      <Controller
        control={control}
        name="you.color"
        render={({ field }) => <PersonColor value={field.value} onChange={field.onChange} />}
      />
      <div className={form.labelled}>
        <span aria-hidden>{t('home.boardLanguage')}</span>
        <Segmented
          wide
          label={t('home.boardLanguage')}
          value={chosen ?? language}
          onChange={setChosen}
          options={Language.options.map(value => ({ value, label: t(`common.languages.${value}`) }))}
        />
      </div>
      <FirstBoard
        value={template}
        language={chosen ?? language}
        onChange={onTemplate}
        TemplateDialog={TemplateDialog}
      />
      {needsToken && (
        <TextField
          {...register('adminToken')}
          type="password"
          label={t('home.adminToken')}
          hint={t('home.adminTokenHint')}
          autoComplete="off"
          error={fieldText(errors.adminToken, 1_000)}
        />
      )}
      {errors.root?.server?.message && <Notice tone="danger">{errors.root.server.message}</Notice>}
      <div className={form.submit}>
        <Button type="submit" tone="primary" size="tall" wide busy={isSubmitting}>
          {t('home.create')}
        </Button>
        <p>{t('home.noAccount')}</p>
      </div>
    </form>
  )
}
