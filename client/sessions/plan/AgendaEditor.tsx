import { closestCenter, DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { Plus, Timer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '#shared/boards/template.ts'
import { mostActivities, type Session } from '#shared/sessions/model.ts'
import { fitted, moved, type DraftActivity } from '#shared/sessions/plan.ts'
import { minutesOf, timetable } from '#shared/sessions/select.ts'
import { newId } from '../../room/newId.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { formatTime } from '../../text/format.ts'
import { useNow } from '../../ui/browser/useNow.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import { ActivityRow } from './ActivityRow.tsx'
import styles from './AgendaEditor.module.css'

/** Minutes that meetings usually have. */
const usualLengths = [15, 30, 45, 60, 90, 120, 180] as const

/** The steps with their times, which follow whatever is changed. Moved with the mouse, a finger, or arrow keys. */
export function AgendaEditor({
  activities,
  session,
  plannedFor,
  templates,
  onChange,
}: {
  activities: DraftActivity[]
  session: Session | undefined
  plannedFor: string | undefined
  templates: readonly Template[]
  onChange: (activities: DraftActivity[]) => void
}) {
  const { t } = useTranslation()
  const { serverNow } = useRoomConnection()
  useNow()
  const [said, setSaid] = useState('')
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  )
  const current = session?.run && session.activities[session.run.step]?.id
  const step = activities.findIndex(({ id }) => id === current)
  const run = session?.run && step >= 0 ? { ...session.run, step } : undefined
  const slots = new Map(
    timetable({ activities, run, plannedFor }, serverNow()).map(slot => [slot.activity.id, slot]),
  )
  const end = Math.max(0, ...[...slots.values()].map(({ to }) => to))

  const move = (from: number, to: number) => {
    const item = activities[from]
    if (!item || to < 0 || to >= activities.length) return
    onChange(moved(activities, from, to))
    setSaid(t('sessions.moved', { title: item.title, number: to + 1 }))
  }
  const indexOf = (id: unknown) => activities.findIndex(each => each.id === id)
  const [added, setAdded] = useState<string>()
  const add = () => {
    const id = newId()
    setAdded(id)
    onChange([...activities, { id, title: t('sessions.newStep'), mode: 'write', minutes: 5 }])
  }
  return (
    <section aria-labelledby="agenda">
      <div className={styles.head}>
        <h3 id="agenda">{t('sessions.agenda')}</h3>
        {activities.length > 0 && (
          <div className={styles.length}>
            <span className={styles.total}>
              {t('sessions.total', { minutes: minutesOf(activities), end: formatTime(end) })}
            </span>
            {!run && (
              <Menu
                align="end"
                trigger={
                  <Button tone="quiet" size="small" icon={Timer}>
                    {t('sessions.fit')}
                  </Button>
                }
              >
                {usualLengths.map(minutes => (
                  <MenuItem key={minutes} onSelect={() => onChange(fitted(activities, minutes))}>
                    {t('sessions.minutesOf', { count: minutes })}
                  </MenuItem>
                ))}
              </Menu>
            )}
          </div>
        )}
      </div>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragOver={({ active, over }) => {
          const [from, to] = [indexOf(active.id), indexOf(over?.id)]
          if (from !== to && to >= 0) move(from, to)
        }}
      >
        <ol className={styles.list}>
          {activities.map((activity, index) => (
            <ActivityRow
              key={activity.id}
              activity={activity}
              index={index}
              count={activities.length}
              isCurrent={activity.id === current}
              isNew={activity.id === added}
              slot={slots.get(activity.id)}
              templates={templates}
              onChange={changed => onChange(activities.map(each => (each === activity ? changed : each)))}
              onMove={by => move(index, index + by)}
              onRemove={() => onChange(activities.filter(each => each !== activity))}
            />
          ))}
        </ol>
      </DndContext>
      {activities.length < mostActivities ? (
        <Button tone="quiet" icon={Plus} onClick={add}>
          {t('sessions.addStep')}
        </Button>
      ) : (
        <p className={styles.total}>{t('sessions.tooManySteps', { most: mostActivities })}</p>
      )}
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </section>
  )
}
