import {
  ArrowUpRight,
  Group,
  LocateFixed,
  LockOpen,
  MessageSquare,
  Move,
  Pencil,
  Tag,
  Trash2,
} from 'lucide-react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { mayLockShapes } from '#shared/room/permissions.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { MenuItem, MenuSeparator, Submenu } from '../../ui/overlays/Menu.tsx'
import { useMay } from '../../room/usePeople.ts'
import { ThreadMarksContext } from '../comments/threadMarks.ts'
import { useBoard } from '../boardContext.ts'
import { BadgeContext, useMade } from '../promote/badges.ts'
import { useMoveToZone } from '../notes/useMoveToZone.ts'
import { GroupItems } from './GroupItems.tsx'
import { removeNotes, unlockNote } from './noteEdits.ts'
import { offerUndo } from './offerUndo.ts'
import type { ListedNote } from './sections.ts'

export function NoteRowMenu({
  note,
  isLocked,
  onEdit,
  onTags,
  onGroup,
}: {
  note: ListedNote
  isLocked: boolean
  onEdit: () => void
  onTags: () => void
  onGroup: () => void
}) {
  const { board, connection, watching, setPanel, setDialog, showOnCanvas } = useBoard()
  const { t } = useTranslation()
  const badges = useContext(BadgeContext)
  const initiative = badges?.badges.get().get(note.id)?.initiative
  const isSpokenOf = useContext(ThreadMarksContext)?.get().has(note.id)
  const mayComment = useMay()('note.comment') && !board.archived
  const { role } = useMe()
  const made = useMade()
  const { zones, move } = useMoveToZone()

  function remove(): void {
    removeNotes(connection, [note])
    offerUndo(connection.undo, t('canvas.list.deleted'), t('common.undo'))
  }

  const promote = !watching && initiative === undefined && (
    <MenuItem icon={ArrowUpRight} onSelect={() => setDialog({ kind: 'promote', notes: [note] })}>
      {t(`promoting.${made}.promote`)}
    </MenuItem>
  )

  return (
    <>
      <MenuItem icon={LocateFixed} onSelect={() => showOnCanvas(note.id)}>
        {t('canvas.note.showOnCanvas')}
      </MenuItem>
      {(isSpokenOf || mayComment) && (
        <MenuItem icon={MessageSquare} onSelect={() => setPanel({ kind: 'thread', note: note.id })}>
          {t('comments.comment')}
        </MenuItem>
      )}
      {initiative !== undefined && (
        <MenuItem icon={ArrowUpRight} onSelect={() => badges?.open(initiative)}>
          {t(`promoting.${made}.open`)}
        </MenuItem>
      )}
      {!watching && isLocked && mayLockShapes(role) && (
        <MenuItem icon={LockOpen} onSelect={() => unlockNote(connection, note.id)}>
          {t('drawing.lock.unlockAll')}
        </MenuItem>
      )}
      {isLocked && promote}
      {!watching && !isLocked && (
        <>
          <MenuItem icon={Pencil} onSelect={onEdit}>
            {t('canvas.note.edit')}
          </MenuItem>
          <MenuItem icon={Tag} onSelect={onTags}>
            {t('marks.tagsMenu')}
          </MenuItem>
          {zones.length > 0 && (
            <Submenu label={t('canvas.note.moveTo')} icon={Move}>
              {zones.map(zone => (
                <MenuItem
                  key={zone.id}
                  disabled={zone.id === note.zone}
                  onSelect={() => {
                    move([note.id], zone.id)
                    toast.success(t('canvas.list.moved', { zone: zone.title }))
                  }}
                >
                  {zone.title}
                </MenuItem>
              ))}
            </Submenu>
          )}
          <Submenu label={t('arrange.group')} icon={Group}>
            <GroupItems notes={[note]} onNew={onGroup} onMoved={toast.success} />
          </Submenu>
          {promote}
          <MenuSeparator />
          <MenuItem icon={Trash2} tone="danger" onSelect={remove}>
            {t('canvas.note.delete')}
          </MenuItem>
        </>
      )}
    </>
  )
}
