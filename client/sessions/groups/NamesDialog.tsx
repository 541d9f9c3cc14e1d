import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleToGroup } from '#shared/people/grouping.ts'
import { readNames } from '#shared/people/pastedNames.ts'
import type { Group } from '#shared/people/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useListedGroups } from './useListedGroups.ts'

/** Groups from a list of names that somebody has: what was understood is said before it is done. */
export function NamesDialog({ groups, onClose }: { groups: readonly Group[]; onClose: () => void }) {
  const { t } = useTranslation()
  const people = useRoom(({ state }) => state.people)
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const put = useListedGroups(groups)
  const list = readNames(text, peopleToGroup({ people }), groups)
  const placed = list.found.filter(({ group }) => group !== undefined)
  const homeless = list.found.filter(({ group }) => group === undefined).map(({ line }) => line)
  const lost = [...list.unknown, ...homeless]
  const told = [
    list.newGroups.length > 0 && t('sessions.groups.listNew', { names: list.newGroups.join(', ') }),
    lost.length > 0 && t('sessions.groups.unknown', { names: lost.join(', ') }),
  ].filter(each => each !== false)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (placed.length === 0 || isBusy) return
    setBusy(true)
    void put(list).then(isDone => (isDone ? onClose() : setBusy(false)))
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('sessions.groups.listTitle')}
      description={t('sessions.groups.listHint')}
      closeLabel={t('common.close')}
      onSubmit={submit}
      footer={
        <Button type="submit" tone="primary" busy={isBusy} disabled={placed.length === 0}>
          {t('sessions.groups.place', { count: placed.length })}
        </Button>
      }
    >
      <TextArea
        label={t('sessions.groups.names')}
        rows={9}
        value={text}
        placeholder={
          groups.length > 0
            ? groups.map(({ name }) => `${name}:\n…`).join('\n')
            : t('sessions.groups.listExample')
        }
        onChange={({ target }) => setText(target.value)}
        hint={told.length > 0 && told.join(' ')}
      />
    </Dialog>
  )
}
