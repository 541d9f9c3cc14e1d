import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openBoards } from '#shared/boards/select.ts'
import type { Template } from '#shared/boards/template.ts'
import type { DraftActivity } from '#shared/sessions/plan.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useLanguage } from '../../text/useLanguage.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './ActivityDetails.module.css'

const anywhere = 'anywhere'
const boardPrefix = 'board '
const groupPrefix = 'group '

/** Where a step happens, and what everybody reads while it lasts. */
export function ActivityDetails({
  activity,
  templates,
  onChange,
}: {
  activity: DraftActivity
  templates: readonly Template[]
  onChange: (activity: DraftActivity) => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const all = useRoom(({ state }) => state.boards)
  const places = useMemo(() => {
    const boards = openBoards({ boards: all })
    const ofGroups = new Set(
      boards.filter(({ group }) => group !== undefined).map(({ template }) => template),
    )
    if (activity.template !== undefined) ofGroups.add(activity.template)
    return [
      { value: anywhere, label: t('sessions.anyBoard') },
      ...[...ofGroups].map(id => ({
        value: groupPrefix + id,
        label: t('sessions.groupBoards', {
          title: templates.find(each => each.id === id)?.title[language] ?? id,
        }),
      })),
      ...boards.map(({ id, title }) => ({ value: boardPrefix + id, label: title })),
    ]
  }, [all, templates, language, activity.template, t])

  const place =
    activity.board !== undefined
      ? boardPrefix + activity.board
      : activity.template !== undefined
        ? groupPrefix + activity.template
        : anywhere
  const goTo = (chosen: string) => {
    const { board: _board, template: _template, ...rest } = activity
    if (chosen.startsWith(boardPrefix)) onChange({ ...rest, board: chosen.slice(boardPrefix.length) })
    else if (chosen.startsWith(groupPrefix)) onChange({ ...rest, template: chosen.slice(groupPrefix.length) })
    else onChange(rest)
  }
  const write = (instruction: string) => {
    const { instruction: _before, ...rest } = activity
    onChange(instruction === '' ? rest : { ...rest, instruction })
  }
  return (
    <div className={styles.details}>
      <Select label={t('sessions.board')} value={place} onChange={goTo} options={places} />
      <TextField
        label={t('sessions.instruction')}
        placeholder={t(`sessions.instructions.${activity.mode}`)}
        value={activity.instruction ?? ''}
        maxLength={300}
        autoComplete="off"
        onChange={({ target }) => write(target.value)}
      />
      {activity.mode === 'write-hidden' && (
        <Checkbox
          label={t('sessions.anonymous')}
          checked={activity.anonymous ?? false}
          onChange={anonymous => onChange({ ...activity, anonymous })}
        />
      )}
    </div>
  )
}
