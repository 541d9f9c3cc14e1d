import { useDraggable, useDroppable } from '@dnd-kit/core'
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivityMode, type Template } from '#shared/boards/template.ts'
import type { DraftActivity } from '#shared/sessions/plan.ts'
import type { Slot } from '#shared/sessions/select.ts'
import { formatTimes } from '../../text/format.ts'
import { selectHere } from '../../ui/browser/focusHere.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { ActivityDetails } from './ActivityDetails.tsx'
import styles from './ActivityRow.module.css'

interface ActivityRowProps {
  activity: DraftActivity
  index: number
  count: number
  /** Everybody is at it now: it stays. */
  isCurrent: boolean
  /** Just added, to be named. */
  isNew: boolean
  slot: Pick<Slot, 'from' | 'to'> | undefined
  templates: readonly Template[]
  onChange: (activity: DraftActivity) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

export function ActivityRow(row: ActivityRowProps) {
  const { activity, index, count, isCurrent, isNew, slot, templates, onChange, onMove, onRemove } = row
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { attributes, listeners, setNodeRef: setGrip, isDragging } = useDraggable({ id: activity.id })
  const { setNodeRef } = useDroppable({ id: activity.id })
  const { title, mode, minutes } = activity
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (by === undefined) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-dragging={isDragging || undefined}
      data-current={isCurrent || undefined}
      aria-label={t('sessions.step', { number: index + 1, title })}
    >
      <button
        ref={setGrip}
        {...attributes}
        {...listeners}
        type="button"
        className={styles.grip}
        aria-label={t('sessions.moveStep', { title })}
        onKeyDown={walk}
      >
        <GripVertical aria-hidden />
      </button>
      <span className={styles.time}>{slot && formatTimes(slot.from, slot.to)}</span>
      <div className={styles.title}>
        <TextField
          label={t('sessions.stepTitle')}
          labelHidden
          value={title}
          maxLength={120}
          autoComplete="off"
          ref={isNew ? selectHere : undefined}
          onChange={({ target }) => onChange({ ...activity, title: target.value })}
        />
      </div>
      <div className={styles.mode}>
        <Select
          label={t('sessions.mode')}
          labelHidden
          value={mode}
          onChange={chosen => onChange({ ...activity, mode: chosen })}
          options={ActivityMode.options.map(value => ({ value, label: t(`sessions.modes.${value}`) }))}
        />
      </div>
      <div className={styles.minutes}>
        <TextField
          type="number"
          label={t('sessions.minutes')}
          labelHidden
          min={1}
          max={600}
          value={minutes}
          onChange={({ target }) =>
            onChange({
              ...activity,
              minutes: Math.min(600, Math.max(1, Math.round(target.valueAsNumber || 1))),
            })
          }
        />
      </div>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('sessions.stepMore', { number: index + 1 })} icon={Ellipsis} size="small" />
        }
      >
        <MenuItem icon={SlidersHorizontal} onSelect={() => setOpen(!isOpen)}>
          {t('sessions.stepDetails')}
        </MenuItem>
        <MenuItem icon={ArrowUp} disabled={index === 0} onSelect={() => onMove(-1)}>
          {t('sessions.moveUp')}
        </MenuItem>
        <MenuItem icon={ArrowDown} disabled={index === count - 1} onSelect={() => onMove(1)}>
          {t('sessions.moveDown')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" disabled={isCurrent} onSelect={onRemove}>
          {t('sessions.removeStep')}
        </MenuItem>
      </Menu>
      {isOpen && <ActivityDetails activity={activity} templates={templates} onChange={onChange} />}
    </li>
  )
}
