import {
  ArrowUpRight,
  BringToFront,
  Copy,
  Ellipsis,
  Link2,
  Move,
  MoveHorizontal,
  Pencil,
  SendToBack,
  Trash2,
} from 'lucide-react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { Editor, TLShape } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { noteSizes, sizeNames, sizeOf } from '#shared/canvas/notes/noteSizes.ts'
import { copyText } from '../../ui/browser/copyText.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuHeading, MenuItem, MenuSeparator, Submenu } from '../../ui/overlays/Menu.tsx'
import { MenuChoice } from '../../ui/overlays/MenuChoice.tsx'
import { ArrangeItems, GroupItems } from '../arrange/ArrangeItems.tsx'
import { MoveToGroup } from '../arrange/MoveToGroup.tsx'
import { afterMenu } from '../frames/afterMenu.ts'
import { EditFrameItem } from '../frames/EditFrameItem.tsx'
import { isDrawnFrame, nameFrame } from '../frames/nameFrame.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { bringToFront, sendToBack } from '../notes/order.ts'
import { useSignature } from '../marks/useSignature.ts'
import { BadgeContext } from '../promote/badges.ts'
import { isSticky, type StickyShape } from '../shapes/sticky/stickyShape.ts'
import { deleteChosen, resizeNotes } from '../notes/boardActions.ts'
import { duplicateChosen } from '../notes/duplicate.ts'
import { chordText } from '../keys/keys.ts'
import { LockItems } from '../locks/LockItems.tsx'
import { lockOf } from '../locks/locks.ts'
import { SpotlightItem } from '../together/SpotlightItem.tsx'
import { useMoveToZone } from '../notes/useMoveToZone.ts'

/** What else can be done with what is chosen. */
export function NoteMenu({
  editor,
  chosen,
  notes,
}: {
  editor: Editor
  chosen: TLShape[]
  notes: StickyShape[]
}) {
  const { t } = useTranslation()
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t('canvas.note.more')} icon={Ellipsis} size="small" side="top" />}
    >
      <ChosenItems editor={editor} chosen={chosen} notes={notes} />
    </Menu>
  )
}

/** The same by a right click. */
export function ChosenItems({
  editor,
  chosen,
  notes,
}: {
  editor: Editor
  chosen: TLShape[]
  notes: StickyShape[]
}) {
  const { t } = useTranslation()
  const badges = useContext(BadgeContext)
  const [first] = notes
  const single = notes.length === 1 && chosen.length === 1 ? first : undefined
  const initiative = single && badges?.badges.get().get(toNoteId(single.id))?.initiative
  const signatureOf = useSignature()
  const signature = single && signatureOf(single.meta)
  const clusters = chosen.filter(isCluster)
  const written = single ?? (chosen.length === 1 ? clusters[0] : undefined)
  const drawn = chosen.length === 1 ? chosen.find(isDrawnFrame) : undefined
  const isLocked = chosen.every(shape => lockOf(editor, shape) !== undefined)
  const size = sizeNames.find(name => notes.every(note => sizeOf(note.props.w) === name))
  const { zones, move } = useMoveToZone()
  const frame = chosen.length === 1 ? chosen.find(isLanes) : undefined
  return (
    <>
      {signature !== undefined && <MenuHeading>{t('marks.writtenBy', { who: signature })}</MenuHeading>}
      {initiative !== undefined && (
        <MenuItem icon={ArrowUpRight} onSelect={() => badges?.open(initiative)}>
          {t(`promoting.${badges?.made ?? 'initiative'}.open`)}
        </MenuItem>
      )}
      {written && !isLocked && (
        <MenuItem
          icon={Pencil}
          shortcut="Enter"
          onSelect={() => setTimeout(() => editor.setEditingShape(written.id))}
        >
          {isSticky(written) ? t('canvas.note.edit') : t('arrange.rename')}
        </MenuItem>
      )}
      {drawn && !isLocked && (
        <MenuItem icon={Pencil} shortcut="Enter" onSelect={() => afterMenu(() => nameFrame(editor, drawn))}>
          {t('frames.rename')}
        </MenuItem>
      )}
      {!isLocked && (
        <MenuItem
          icon={Copy}
          shortcut={chordText({ key: 'd', code: 'KeyD', mod: true })}
          onSelect={() => duplicateChosen(editor)}
        >
          {t('canvas.note.duplicate')}
        </MenuItem>
      )}
      {!isLocked && (notes.length > 0 || clusters.length > 0) && (
        <>
          <MenuSeparator />
          {(notes.length > 1 || clusters.length > 0) && <ArrangeItems editor={editor} />}
          {notes.length === 1 && <GroupItems editor={editor} />}
          <MoveToGroup editor={editor} />
        </>
      )}
      {!isLocked && (notes.length > 0 || clusters.length > 0) && zones.length > 0 && (
        <Submenu label={t('canvas.note.moveTo')} icon={Move}>
          {zones.map(zone => (
            <MenuItem
              key={zone.id}
              onSelect={() =>
                move(
                  [...clusters, ...notes].map(({ id }) => toNoteId(id)),
                  zone.id,
                )
              }
            >
              {zone.title}
            </MenuItem>
          ))}
        </Submenu>
      )}
      {single && (
        <MenuItem
          icon={Link2}
          onSelect={() => void copyNoteLink(toNoteId(single.id), t('canvas.note.linkCopied'))}
        >
          {t('canvas.note.copyLink')}
        </MenuItem>
      )}
      {single && <SpotlightItem shape={single.id} />}
      {notes.length > 0 && !isLocked && (
        <>
          <Submenu label={t('marks.size')} icon={MoveHorizontal}>
            <MenuChoice
              label={t('marks.size')}
              value={size}
              onChange={name => resizeNotes(editor, noteSizes[name].width)}
              options={sizeNames.map(name => ({ value: name, label: t(`marks.sizes.${name}`) }))}
            />
          </Submenu>
          <MenuSeparator />
        </>
      )}
      {frame && <EditFrameItem frame={frame} />}
      {!isLocked && clusters.length === 0 && !frame && (
        <>
          <MenuItem icon={BringToFront} shortcut="]" onSelect={() => bringToFront(editor, chosen)}>
            {t('canvas.note.toFront')}
          </MenuItem>
          <MenuItem icon={SendToBack} shortcut="[" onSelect={() => sendToBack(editor, chosen)}>
            {t('canvas.note.toBack')}
          </MenuItem>
        </>
      )}
      <LockItems editor={editor} chosen={chosen} />
      {!isLocked && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={Trash2}
            tone="danger"
            shortcut={chordText({ key: 'delete', code: 'Delete' })}
            onSelect={() => deleteChosen(editor)}
          >
            {t('canvas.note.delete')}
          </MenuItem>
        </>
      )}
    </>
  )
}

async function copyNoteLink(note: string, said: string): Promise<void> {
  const link = new URL(location.href)
  link.search = new URLSearchParams({ note }).toString()
  if (await copyText(link.href)) toast.success(said)
}
