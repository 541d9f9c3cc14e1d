import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { keptAgendas } from '#shared/agendas/select.ts'
import { openBoards } from '#shared/boards/select.ts'
import type { Template } from '#shared/boards/template.ts'
import type { DraftActivity } from '#shared/sessions/plan.ts'
import { newId } from '../../room/newId.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import styles from './FromTemplate.module.css'
import { useStepsOf } from './useStepsOf.ts'

export interface Suggestion {
  id: string
  title: string
  activities: DraftActivity[]
  /** That of a board, which they were made for. */
  template?: Template
}

/** Steps to begin with: of an agenda the team has kept, or of what boards are made from. */
export function FromTemplate({
  templates,
  chosen,
  onChoose,
}: {
  templates: readonly Template[]
  chosen: string | undefined
  onChoose: (suggestion: Suggestion) => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const act = useAct()
  const stepsOf = useStepsOf()
  const agendas = useRoom(({ state }) => state.agendas)
  const boards = useRoom(({ state }) => state.boards)
  const own = useMemo(() => keptAgendas({ agendas }), [agendas])
  const usual = templates.filter(({ agenda }) => agenda.length > 0)
  const open = new Set(openBoards({ boards }).map(({ id }) => id))

  const choose = (id: string) => {
    const agenda = own.find(each => each.id === id)
    const template = usual.find(each => each.id === id)
    if (agenda)
      onChoose({
        id,
        title: agenda.title,
        // Where a board of then is archived, the step happens wherever people are.
        activities: agenda.activities.map(({ board, ...activity }) => ({
          ...activity,
          id: newId(),
          ...(board !== undefined && open.has(board) && { board }),
        })),
      })
    else if (template)
      onChoose({
        id,
        title: template.title[language],
        activities: stepsOf(template),
        template,
      })
  }
  const kept = own.find(({ id }) => id === chosen)
  return (
    <div className={styles.from}>
      <Select
        label={t('sessions.template')}
        placeholder={t('sessions.templateNone')}
        value={chosen}
        onChange={choose}
        options={[
          ...own.map(({ id, title }) => ({ value: id, label: t('sessions.own', { title }) })),
          ...usual.map(({ id, title }) => ({ value: id, label: title[language] })),
        ]}
      />
      {kept && (
        <IconButton
          label={t('sessions.deleteOwn', { title: kept.title })}
          icon={Trash2}
          side="left"
          onClick={() => void act({ type: 'agenda.delete', agenda: kept.id })}
        />
      )}
    </div>
  )
}
