import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleToGroup, readNames } from '#shared/people/grouping.ts'
import type { Group } from '#shared/people/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'

/** Groups from a list of names that somebody has: what was understood is said before it is done. */
export function NamesDialog({ groups, onClose }: { groups: readonly Group[]; onClose: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const people = useRoom(({ state }) => state.people)
  const [text, setText] = useState('')
  const { found, unknown } = readNames(text, peopleToGroup({ people }), groups)
  const placed = found.flatMap(({ person, group }): [string, string][] =>
    group === undefined ? [] : [[person, group]],
  )
  const homeless = found.filter(({ group }) => group === undefined).map(({ line }) => line)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (placed.length === 0) return
    void act({ type: 'group.assignMany', groups: Object.fromEntries(placed) }).then(done => done && onClose())
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
        <Button type="submit" tone="primary" disabled={placed.length === 0}>
          {t('sessions.groups.place', { count: placed.length })}
        </Button>
      }
    >
      <TextArea
        label={t('sessions.groups.names')}
        rows={9}
        value={text}
        placeholder={groups.map(({ name }) => `${name}:\n…`).join('\n')}
        onChange={({ target }) => setText(target.value)}
        hint={
          [...unknown, ...homeless].length > 0 &&
          t('sessions.groups.unknown', { names: [...unknown, ...homeless].join(', ') })
        }
      />
    </Dialog>
  )
}
