import { Download, Ellipsis, Eraser, UserMinus, Users } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Person, Role } from '#shared/people/model.ts'
import { useMe, useRoom } from '../room/RoomContext.tsx'
import { useAct } from '../room/useAct.ts'
import { usePeople } from '../room/usePeople.ts'
import { ConfirmDialog } from '../ui/overlays/ConfirmDialog.tsx'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/overlays/Menu.tsx'
import { MenuChoice } from '../ui/overlays/MenuChoice.tsx'
import { Swatch } from '../ui/marks/Swatch.tsx'
import { NewGroupDialog } from './NewGroupDialog.tsx'
import { EraseDialog } from './privacy/laterErase.ts'
import { saveData } from './privacy/saveData.ts'

const none = 'none'

/** What a facilitator may change about a person: their role, their group, whether they are in the room. */
export function PersonMenu({ person }: { person: Person }) {
  const { t } = useTranslation()
  const act = useAct()
  const me = useMe()
  const { groups } = usePeople()
  const room = useRoom(({ state }) => state.room.id)
  const [asked, setAsked] = useState<'group' | 'remove' | 'erase'>()
  const { id, name } = person
  const close = (isOpen: boolean) => (isOpen ? undefined : setAsked(undefined))
  const assign = (group: string | null) => void act({ type: 'group.assign', person: id, group })
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('room.personMenu', { name })} icon={Ellipsis} size="small" side="left" />
        }
      >
        <MenuChoice
          label={t('room.role')}
          value={person.role}
          onChange={role => void act({ type: 'person.setRole', person: id, role })}
          options={Role.options.map(value => ({ value, label: t(`room.roles.${value}`) }))}
        />
        <MenuSeparator />
        {groups.length > 0 ? (
          <MenuChoice
            label={t('room.group')}
            value={person.group ?? none}
            onChange={group => assign(group === none ? null : group)}
            options={[
              { value: none, label: t('room.noGroup') },
              ...groups.map(group => ({
                value: group.id,
                label: group.name,
                leading: <Swatch color={group.color} />,
              })),
            ]}
          />
        ) : (
          <MenuItem icon={Users} onSelect={() => setAsked('group')}>
            {t('room.newGroup')}
          </MenuItem>
        )}
        {id !== me.id && (
          <>
            <MenuSeparator />
            <MenuItem icon={Download} onSelect={() => void saveData(room, id)}>
              {t('privacy.download')}
            </MenuItem>
            <MenuItem icon={UserMinus} tone="danger" onSelect={() => setAsked('remove')}>
              {t('room.removePerson')}
            </MenuItem>
            <MenuItem icon={Eraser} tone="danger" onSelect={() => setAsked('erase')}>
              {t('privacy.eraseMenu')}
            </MenuItem>
          </>
        )}
      </Menu>
      {asked === 'erase' && (
        <Suspense>
          <EraseDialog person={person} onOpenChange={close} />
        </Suspense>
      )}
      {asked === 'group' && <NewGroupDialog onOpenChange={close} onMade={assign} />}
      <ConfirmDialog
        open={asked === 'remove'}
        onOpenChange={close}
        title={t('room.removePersonTitle', { name })}
        description={t('room.removePersonText')}
        confirmLabel={t('common.remove')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void act({ type: 'person.remove', person: id })}
      />
    </>
  )
}
