import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Theme, type Initiative } from '#shared/initiatives/model.ts'
import { openInitiatives, themesOf } from '#shared/initiatives/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { PropertyForm } from './PropertyForm.tsx'
import styles from './PropertyForm.module.css'
import { useCommand } from '../useCommand.ts'
import { useMayEditThis } from '../useRights.ts'

/** The theme; for those who may, a button that sets one, new or in use. */
export function ThemeField({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const mayEdit = useMayEditThis(initiative)
  const { theme } = initiative
  if (!mayEdit) return theme ?? t('initiatives.none')
  return (
    <PropertyForm
      name={t('initiatives.fields.theme')}
      label={t('initiatives.changeTheme', { theme: theme ?? t('initiatives.none') })}
      isSet={theme !== undefined}
      value={theme ?? t('initiatives.setTheme')}
    >
      {close => <ThemeForm initiative={initiative} onClose={close} />}
    </PropertyForm>
  )
}

const Form = z.object({ theme: Theme })

function ThemeForm({ initiative, onClose }: { initiative: Initiative; onClose: () => void }) {
  const { t } = useTranslation()
  const { run, isPending } = useCommand()
  const themes = useOtherThemes(initiative)
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: { theme: initiative.theme ?? '' },
  })
  const save = async (theme: string) => {
    if (await run({ type: 'initiative.edit', initiative: initiative.id, theme })) onClose()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => void handleSubmit(({ theme }) => save(theme))(event)}
      noValidate
    >
      <TextField
        label={t('initiatives.fields.theme')}
        error={formState.errors.theme && t('initiatives.themeTooLong')}
        {...register('theme')}
      />
      {themes.length > 0 && (
        <fieldset className={styles.suggestions}>
          <legend>{t('initiatives.themesInUse')}</legend>
          {themes.map(theme => (
            <button key={theme} type="button" disabled={isPending} onClick={() => void save(theme)}>
              {theme}
            </button>
          ))}
        </fieldset>
      )}
      <div className={styles.buttons}>
        <Button type="submit" tone="primary" busy={isPending}>
          {t('common.save')}
        </Button>
        {initiative.theme !== undefined && (
          <Button tone="quiet" disabled={isPending} onClick={() => void save('')}>
            {t('initiatives.removeTheme')}
          </Button>
        )}
      </div>
    </form>
  )
}

function useOtherThemes({ theme }: Initiative): string[] {
  const initiatives = useRoom(({ state }) => state.initiatives)
  return useMemo(
    () => themesOf(openInitiatives({ initiatives })).filter(each => each !== theme),
    [initiatives, theme],
  )
}
