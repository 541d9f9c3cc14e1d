import { FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { clustersOf, maxHeadingLength } from '#shared/canvas/clusters/clusters.ts'
import type { Note } from '#shared/canvas/notes/notes.ts'
import { TitleDialog } from '../../room/dialogs/TitleDialog.tsx'
import { MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { groupUnder, takeInto, takeOutOfGroups } from './noteEdits.ts'

interface GroupItemsProps {
  notes: readonly Note[]
  onNew: () => void
  /** What has happened, in words. */
  onMoved: (said: string) => void
}

/** Into which group notes go, or out of theirs. Groups are looked up when the menu is opened. */
export function GroupItems({ notes, onNew, onMoved }: GroupItemsProps) {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const count = notes.length
  const others = clustersOf(connection.doc).filter(({ id }) => notes.some(note => note.cluster?.id !== id))
  return (
    <>
      <MenuItem icon={FolderPlus} onSelect={onNew}>
        {t('arrange.newGroup')}
      </MenuItem>
      {others.map(({ id, heading }) => (
        <MenuItem
          key={id}
          onSelect={() => {
            takeInto(connection, notes, id)
            onMoved(t('arrange.takenIn', { count, heading: heading || t('arrange.untitled') }))
          }}
        >
          {heading || t('arrange.untitled')}
        </MenuItem>
      ))}
      {notes.some(note => note.cluster) && (
        <>
          <MenuSeparator />
          <MenuItem
            onSelect={() => {
              takeOutOfGroups(connection, notes)
              onMoved(t('arrange.takenOut', { count }))
            }}
          >
            {t('arrange.takeOut')}
          </MenuItem>
        </>
      )}
    </>
  )
}

const Heading = z.string().trim().max(maxHeadingLength)

interface NewGroupDialogProps {
  notes: readonly Note[]
  onGrouped: (said: string) => void
  onClose: () => void
}

/** Asks for the heading that notes are put under. */
export function NewGroupDialog({ notes, onGrouped, onClose }: NewGroupDialogProps) {
  const { connection } = useBoard()
  const { t } = useTranslation()
  // Others may write, or move notes, meanwhile.
  const [chosen] = useState(notes)
  const save = async (heading: string) => {
    groupUnder(connection, chosen, heading)
    onGrouped(t('arrange.takenIn', { count: chosen.length, heading: heading || t('arrange.untitled') }))
  }
  return (
    <TitleDialog
      heading={t('arrange.group')}
      label={t('arrange.heading')}
      submitLabel={t('arrange.group')}
      title=""
      schema={Heading}
      save={save}
      onOpenChange={isOpen => !isOpen && onClose()}
    />
  )
}
