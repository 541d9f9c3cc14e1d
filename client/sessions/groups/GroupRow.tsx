import { Ellipsis, Link2, Pencil, Trash2, Video } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaletteColor } from '#shared/palette.ts'
import { CallUrl, Group as GroupModel, type Group, type Person } from '#shared/people/model.ts'
import { peopleToGroup } from '#shared/people/grouping.ts'
import { useAsk, useRoom } from '../../room/RoomContext.tsx'
import { TitleDialog } from '../../room/dialogs/TitleDialog.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { AvatarStack } from '../../ui/marks/AvatarStack.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { Menu, MenuItem, MenuSeparator, Submenu } from '../../ui/overlays/Menu.tsx'
import { MenuCheck } from '../../ui/overlays/MenuCheck.tsx'
import { MenuChoice } from '../../ui/overlays/MenuChoice.tsx'
import styles from './GroupRow.module.css'

type WithMembers = Group & { members: Person[] }

/** A group with its people, those who are away drawn hollow, and for a facilitator what can be done with it. */
export function GroupRow({ group, here }: { group: WithMembers; here: readonly { id: string }[] }) {
  const { t } = useTranslation()
  const may = useMay()
  const present = useMemo(() => new Set(here.map(({ id }) => id)), [here])
  const { id, name, color, callUrl, members } = group
  return (
    <li className={styles.row} aria-label={name}>
      <Swatch color={color} />
      <span className={styles.name}>{name}</span>
      {members.length > 0 ? (
        <AvatarStack
          label={t('sessions.groups.members', { name })}
          max={6}
          people={members.map(person => ({ ...person, color, away: !present.has(person.id) }))}
        />
      ) : (
        <span className={styles.empty}>{t('sessions.groups.empty')}</span>
      )}
      {callUrl !== undefined && (
        <Button
          asChild
          tone="quiet"
          size="small"
          icon={Video}
          aria-label={t('sessions.groups.callOf', { name })}
        >
          <a href={callUrl} target="_blank" rel="noreferrer">
            {t('sessions.groups.call')}
          </a>
        </Button>
      )}
      {may('group.edit') && <GroupMenu key={id} group={group} />}
    </li>
  )
}

function GroupMenu({ group }: { group: WithMembers }) {
  const { t } = useTranslation()
  const act = useAct()
  const ask = useAsk()
  const people = useRoom(({ state }) => state.people)
  const [asked, setAsked] = useState<'name' | 'call'>()
  const { id, name, color, callUrl } = group
  const close = () => setAsked(undefined)
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('sessions.more', { title: name })} icon={Ellipsis} size="small" side="left" />
        }
      >
        <Submenu label={t('sessions.groups.people')}>
          {peopleToGroup({ people }).map(person => (
            <MenuCheck
              key={person.id}
              checked={person.group === id}
              onChange={isIn =>
                void act({ type: 'group.assign', person: person.id, group: isIn ? id : null })
              }
            >
              {person.name}
            </MenuCheck>
          ))}
        </Submenu>
        <MenuItem icon={Pencil} onSelect={() => setAsked('name')}>
          {t('sessions.groups.rename')}
        </MenuItem>
        <Submenu label={t('sessions.groups.color')}>
          <MenuChoice
            label={t('sessions.groups.color')}
            value={color}
            onChange={chosen => void act({ type: 'group.edit', group: id, color: chosen })}
            options={PaletteColor.options.map(value => ({
              value,
              label: t(`common.colors.${value}`),
              leading: <Swatch color={value} />,
            }))}
          />
        </Submenu>
        <MenuItem icon={Link2} onSelect={() => setAsked('call')}>
          {t('sessions.groups.setCall')}
        </MenuItem>
        {callUrl !== undefined && (
          <MenuItem onSelect={() => void act({ type: 'group.edit', group: id, callUrl: null })}>
            {t('sessions.groups.noCall')}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" onSelect={() => void act({ type: 'group.remove', group: id })}>
          {t('sessions.groups.remove')}
        </MenuItem>
      </Menu>
      {asked === 'name' && (
        <TitleDialog
          heading={t('sessions.groups.rename')}
          label={t('sessions.name')}
          submitLabel={t('sessions.save')}
          title={name}
          schema={GroupModel.shape.name}
          save={title => ask({ type: 'group.edit', group: id, name: title })}
          onOpenChange={close}
        />
      )}
      {asked === 'call' && (
        <TitleDialog
          heading={t('sessions.groups.setCall')}
          label={t('sessions.groups.callUrl')}
          submitLabel={t('sessions.save')}
          title={callUrl ?? 'https://'}
          schema={CallUrl}
          save={url => ask({ type: 'group.edit', group: id, callUrl: url })}
          onOpenChange={close}
        />
      )}
    </>
  )
}
