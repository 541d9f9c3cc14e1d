import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '#shared/boards/template.ts'
import { withLookBack } from '#shared/initiatives/lookBackStep.ts'
import type { DraftActivity } from '#shared/sessions/plan.ts'
import { mostActivities, type Session } from '#shared/sessions/model.ts'
import { questionAfter } from '#templates/retrospectives/checkIn.ts'
import { useTemplates } from '../../api/useTemplates.ts'
import { errorText } from '../../problems/problemText.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { useLanguage } from '../../text/useLanguage.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { useGoToStart } from '../useGoToStart.ts'
import { AgendaEditor } from './AgendaEditor.tsx'
import { FromTemplate, type Suggestion } from './FromTemplate.tsx'
import { KeepAgenda } from './KeepAgenda.tsx'
import { fromLocal, toLocal } from './localTime.ts'
import styles from './PlanDialog.module.css'
import { useFreshBoard } from './useFreshBoard.ts'
import { useNewBoards } from './useNewBoards.ts'
import { useStepsOf } from './useStepsOf.ts'

interface PlanDialogProps {
  /** The session whose agenda is changed. */
  session?: Session | undefined
  /** A session to plan again. */
  again?: Session | undefined
  /** Template to begin with: that of the board it is planned on. */
  template?: string | undefined
  /** It runs now. */
  onStarted?: () => void
  onClose: () => void
}

/** Puts an agenda together: from the steps of templates, or step by step. */
export function PlanDialog(props: PlanDialogProps) {
  const { data: templates } = useTemplates()
  return templates ? <PlanForm {...props} templates={templates} /> : null
}

function PlanForm({
  session,
  again,
  template: first,
  templates,
  onStarted,
  onClose,
}: PlanDialogProps & { templates: Template[] }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const ask = useAsk()
  const goToStart = useGoToStart()
  const known = session ?? again
  const stepsOf = useStepsOf()
  const fresh = useFreshBoard(again)
  const boards = useNewBoards(templates)
  const firstTemplate = templates.find(({ id, agenda }) => id === first && agenda.length > 0)

  const asksAnother = (step: DraftActivity) =>
    step.asks ? { ...step, instruction: questionAfter(language, step.instruction) } : step

  const [suggestedTitle, setSuggestedTitle] = useState(firstTemplate?.title[language] ?? '')
  const [title, setTitle] = useState(known?.title ?? suggestedTitle)
  const [plannedFor, setPlannedFor] = useState(session?.plannedFor)
  const [chosen, setChosen] = useState(firstTemplate?.id)
  const [activities, setActivities] = useState(() => {
    if (!again) return session?.activities ?? (firstTemplate ? stepsOf(firstTemplate) : [])
    const steps = again.activities.map(asksAnother)
    const template = templates.find(({ id }) => id === fresh.old?.template)
    return template ? withLookBack(steps, stepsOf(template), fresh.old?.id) : steps
  })
  const [isTouched, setTouched] = useState(known !== undefined)
  const [busy, setBusy] = useState<'save' | 'start'>()
  const [failure, setFailure] = useState<string>()
  const isRunning = session?.status === 'running'

  const add = ({ id, title: name, activities: more, template }: Suggestion) => {
    setChosen(id)
    if (template) boards.from(template, more)
    // Steps that nobody has touched give way; others are gone on with.
    setActivities([...(isTouched ? activities : []), ...more].slice(0, mostActivities))
    if (title === '' || (!isTouched && title === suggestedTitle)) setTitle(name)
    setSuggestedTitle(name)
  }

  async function save(isStarting: boolean): Promise<void> {
    setBusy(isStarting ? 'start' : 'save')
    setFailure(undefined)
    try {
      const placed = await boards.place(await fresh.place(activities, title, plannedFor))
      const id = await keep(placed)
      if (isStarting) await ask({ type: 'session.start', session: id })
      onClose()
      if (!isStarting) return
      onStarted?.()
      goToStart(placed)
    } catch (error) {
      setFailure(errorText(error))
      setBusy(undefined)
    }
  }

  async function keep(placed: DraftActivity[]): Promise<string> {
    if (!session) {
      const made = await ask({ type: 'session.create', title, activities: placed, plannedFor })
      return made.session ?? ''
    }
    await ask({
      type: 'session.edit',
      session: session.id,
      title,
      activities: placed,
      plannedFor: plannedFor ?? null,
    })
    return session.id
  }

  const isWhole =
    title.trim() !== '' && activities.length > 0 && activities.every(each => each.title.trim() !== '')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isWhole && !busy) void save(false)
  }
  return (
    <Dialog
      size="large"
      open
      onOpenChange={onClose}
      title={t(session ? 'sessions.editTitle' : 'sessions.planTitle')}
      closeLabel={t('common.close')}
      onSubmit={submit}
      footer={
        <>
          <KeepAgenda title={title} activities={activities} isWhole={isWhole} />
          <Button
            type="submit"
            tone={isRunning ? 'primary' : 'plain'}
            disabled={!isWhole}
            busy={busy === 'save'}
          >
            {t('sessions.save')}
          </Button>
          {!isRunning && (
            <Button
              tone="primary"
              disabled={!isWhole}
              busy={busy === 'start'}
              onClick={() => void save(true)}
            >
              {t('sessions.saveStart')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('sessions.name')}
          placeholder={t('sessions.namePlaceholder')}
          value={title}
          maxLength={120}
          autoComplete="off"
          onChange={({ target }) => setTitle(target.value)}
        />
        <TextField
          type="datetime-local"
          label={t('sessions.plannedFor')}
          value={toLocal(plannedFor)}
          disabled={isRunning}
          onChange={({ target }) => setPlannedFor(fromLocal(target.value))}
        />
        <FromTemplate templates={templates} chosen={chosen} onChoose={add} />
      </div>
      {fresh.old && (
        <Checkbox
          label={t('sessions.freshBoard', { board: fresh.old.title })}
          checked={fresh.isWanted}
          onChange={fresh.want}
        />
      )}
      {boards.missing(activities).map(template => (
        <Checkbox
          key={template.id}
          label={t('sessions.newBoard', { board: template.title[language] })}
          checked={boards.isWanted(template)}
          onChange={isWanted => boards.want(template, isWanted)}
        />
      ))}
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      <AgendaEditor
        activities={activities}
        session={session}
        plannedFor={plannedFor}
        templates={templates}
        onChange={changed => {
          setTouched(true)
          setActivities(changed)
        }}
      />
    </Dialog>
  )
}
