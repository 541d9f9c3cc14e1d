import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Version } from '#shared/versions/model.ts'
import { mayDelete, mayRename } from '#shared/versions/select.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { NARROW, useMediaQuery } from '../../ui/browser/useMediaQuery.ts'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { RenameVersionDialog } from './RenameVersionDialog.tsx'
import styles from './VersionsPanel.module.css'
import { useVersionView } from './versionView.ts'
import { nameOf, timeOf } from './versionWords.ts'

export function VersionRow({ version }: { version: Version }) {
  const { shown, look } = useVersionView()
  const { setPanel } = useBoard()
  const isPhone = useMediaQuery(NARROW)
  const { t } = useTranslation()
  const author = useRoom(({ state }) => state.people[version.by]?.name) ?? t('canvas.list.someone')
  const about = [timeOf(version), author, t('versions.notes', { count: version.notes })].join(' · ')
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.version}
        aria-current={shown?.id === version.id ? 'true' : undefined}
        onClick={() => {
          look(version.id)
          // The sheet would hide it.
          if (isPhone) setPanel(undefined)
        }}
      >
        <span className={styles.name} data-untitled={version.title === undefined || undefined}>
          {nameOf(version, t)}
        </span>
        <span className={styles.meta}>{about}</span>
      </button>
      <VersionMenu version={version} />
    </li>
  )
}

function VersionMenu({ version }: { version: Version }) {
  const { t } = useTranslation()
  const me = useMe()
  const act = useAct()
  const [asked, setAsked] = useState<'rename' | 'delete'>()
  const title = nameOf(version, t)
  const canRename = mayRename(version, me)
  const canDelete = mayDelete(version, me)
  if (!canRename && !canDelete) return null
  const close = (isOpen: boolean) => (isOpen ? undefined : setAsked(undefined))
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('versions.menu', { title })} icon={Ellipsis} size="small" side="left" />
        }
      >
        {canRename && (
          <MenuItem icon={Pencil} onSelect={() => setAsked('rename')}>
            {t(version.title === undefined ? 'versions.name' : 'versions.rename')}
          </MenuItem>
        )}
        {canDelete && (
          <MenuItem icon={Trash2} tone="danger" onSelect={() => setAsked('delete')}>
            {t('versions.delete')}
          </MenuItem>
        )}
      </Menu>
      {asked === 'rename' && <RenameVersionDialog version={version} onOpenChange={close} />}
      <ConfirmDialog
        open={asked === 'delete'}
        onOpenChange={close}
        title={t('versions.deleteTitle', { title })}
        description={t('versions.deleteText')}
        confirmLabel={t('versions.delete').replace('…', '')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void act({ type: 'version.delete', version: version.id })}
      />
    </>
  )
}
