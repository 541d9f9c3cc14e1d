import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useMemo, useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { BoardTitle } from '#shared/boards/model.ts'
import { boardsBeside } from '#shared/boards/newBoards.ts'
import type { Template } from '#shared/boards/template.ts'
import { Id } from '#shared/fields.ts'
import { boardPath } from '#shared/links.ts'
import { ownTemplates } from '#shared/ownTemplates/select.ts'
import { fieldText } from '../../problems/fieldText.ts'
import { takeProblem } from '../../problems/takeProblem.ts'
import { useAsk, useRoom } from '../../room/RoomContext.tsx'
import { usePeople } from '../../room/usePeople.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './NewBoardForm.module.css'
import { choicesOf } from '../picker/choices.ts'
import { TemplatePicker } from '../picker/TemplatePicker.tsx'

const NewBoard = z.object({ title: BoardTitle, template: Id, group: z.string() })
type NewBoard = z.infer<typeof NewBoard>

const everyone = 'everyone'

export function NewBoardForm({ templates, onClose }: { templates: Template[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const ask = useAsk()
  const navigate = useNavigate()
  const room = useRoom(({ state }) => state.room.id)
  const { groups } = usePeople()
  const own = useRoom(({ state }) => state.templates)
  const choices = useMemo(
    () => choicesOf(templates, ownTemplates({ templates: own }), language),
    [templates, own, language],
  )
  const { register, control, handleSubmit, setError, setValue, setFocus, getFieldState, formState } =
    useForm<NewBoard>({
      resolver: zodResolver(NewBoard),
      defaultValues: { title: '', template: choices[0]?.id ?? 'blank', group: everyone },
    })
  const { errors, isSubmitting } = formState
  const [withOthers, setWithOthers] = useState(true)
  const [chosen, group] = useWatch({ control, name: ['template', 'group'] })

  // The title follows the template and the group until a person writes their own.
  const choice = choices.find(({ id }) => id === chosen)
  const templateTitle = choice?.title ?? ''
  const groupName = groups.find(({ id }) => id === group)?.name
  const proposed = groupName === undefined ? templateTitle : `${templateTitle} · ${groupName}`
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) setFocus('title', { shouldSelect: true })
  }, [setFocus])
  useEffect(() => {
    if (!getFieldState('title').isDirty) setValue('title', proposed)
  }, [proposed, getFieldState, setValue])

  // A whole session has boards of its own for each group.
  const forGroups = group === everyone && groups.length > 0 ? groups : groups.filter(({ id }) => id === group)
  const others = boardsBeside(choice?.boards ?? [], templates, language, forGroups)

  const create = async ({ title, template, group }: NewBoard) => {
    try {
      if (withOthers) for (const other of others) await ask({ type: 'board.create', ...other })
      const { board } = await ask({
        type: 'board.create',
        title,
        template,
        language,
        ...(group !== everyone && { group }),
      })
      if (board !== undefined) await navigate(boardPath(room, board))
    } catch (error) {
      takeProblem(error, setError, ['title', 'template', 'group'])
    }
  }
  return (
    <Dialog
      size="large"
      open
      onOpenChange={onClose}
      title={t('boards.newTitle')}
      closeLabel={t('common.close')}
      onSubmit={handleSubmit(create)}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" tone="primary" busy={isSubmitting}>
            {t('boards.create')}
          </Button>
        </>
      }
    >
      <div className={styles.fields} data-pair={groups.length > 0 || undefined}>
        <TextField
          {...register('title')}
          label={t('boards.boardTitle')}
          autoComplete="off"
          error={fieldText(errors.title, 120)}
        />
        {groups.length > 0 && (
          <Controller
            control={control}
            name="group"
            render={({ field }) => (
              <Select
                label={t('boards.group')}
                value={field.value}
                onChange={field.onChange}
                options={[
                  { value: everyone, label: t('boards.everyone') },
                  ...groups.map(({ id, name, color }) => ({
                    value: id,
                    label: name,
                    leading: <Swatch color={color} />,
                  })),
                ]}
              />
            )}
          />
        )}
      </div>
      {others.length > 0 && (
        <div className={styles.others}>
          <Checkbox
            label={t('templates.others', { count: others.length })}
            checked={withOthers}
            onChange={setWithOthers}
          />
        </div>
      )}
      {errors.root?.server?.message && <Notice tone="danger">{errors.root.server.message}</Notice>}
      <Controller
        control={control}
        name="template"
        render={({ field }) => (
          <TemplatePicker choices={choices} value={field.value} onChange={field.onChange} />
        )}
      />
    </Dialog>
  )
}
