import { FolderInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { MenuItem, Submenu } from '../../ui/overlays/Menu.tsx'
import { announce } from '../announce.ts'
import { takeIn } from '../clusters/grouping.ts'
import { clusterOf, clusters } from '../clusters/membership.ts'
import { notesChosen } from './chosen.ts'

/** The chosen notes into a group, for those who do not drag. */
export function MoveToGroup({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const notes = notesChosen(editor)
  const others = clusters(editor).filter(({ id }) => notes.some(note => clusterOf(editor, note)?.id !== id))
  if (notes.length === 0 || others.length === 0) return null
  return (
    <Submenu label={t('arrange.moveToGroup')} icon={FolderInput}>
      {others.map(({ id, heading }) => (
        <MenuItem
          key={id}
          onSelect={() => {
            takeIn(editor, id, notes)
            announce(t('arrange.takenIn', { count: notes.length, heading }))
          }}
        >
          {heading || t('arrange.untitled')}
        </MenuItem>
      ))}
    </Submenu>
  )
}
