import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeLane } from '#shared/canvas/lanes/laneEdits.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { announce } from '../../announce.ts'
import { useBoard } from '../../boardContext.ts'
import { measureNote } from '../../notes/measureNote.ts'
import type { Removal } from './removal.ts'
import { useFrame } from '../useFrame.ts'

/** Where the notes of a column or row go that is to be deleted. */
export function RemoveLaneDialog({ removal, onClose }: { removal: Removal; onClose: () => void }) {
  const { frame, axis, id, notes } = removal
  const { connection, watching } = useBoard()
  const { t } = useTranslation()
  const lanes = useFrame(frame)?.props[axis] ?? []
  const at = lanes.findIndex(lane => lane.id === id)
  const others = lanes.filter(lane => lane.id !== id)
  const [chosen, setChosen] = useState<string>()
  const into = others.find(lane => lane.id === chosen) ?? lanes[at - 1] ?? lanes[at + 1]
  if (at < 0 || !into) return null
  const nameOf = (lane: { id: string; title: string }) =>
    lane.title || t('frames.place', { place: lanes.findIndex(each => each.id === lane.id) + 1 })
  const remove = () => {
    if (!watching) connection.edit(doc => removeLane(doc, frame, axis, id, into.id, measureNote))
    announce(t(`frames.removed.${axis}`))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(`frames.removeTitle.${axis}`, { title: lanes[at]?.title ?? '' })}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="danger" onClick={remove}>
            {t(`frames.remove.${axis}`)}
          </Button>
        </>
      }
    >
      <Select
        label={t('frames.notesGo', { count: notes })}
        hint={t('frames.notesGoHint')}
        value={String(others.indexOf(into))}
        onChange={index => setChosen(others[Number(index)]?.id)}
        // A nameless row has an empty id, which a choice may not have.
        options={others.map((lane, index) => ({ value: String(index), label: nameOf(lane) }))}
      />
    </Dialog>
  )
}
