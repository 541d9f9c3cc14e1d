import { ArrowDownUp, Group, Ungroup } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { MenuItem, Submenu } from '../../ui/overlays/Menu.tsx'
import { clusterOf } from '../clusters/membership.ts'
import { chordText } from '../keys/keys.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { notesChosen } from './chosen.ts'
import { SortItems, TidyItem } from './TidyItems.tsx'
import { useArrange } from './useArrange.ts'

/** Lines of a menu: what is done with many notes. The menu says which. */
export function ArrangeItems({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const arranging = useArrange(editor)
  return (
    <>
      <TidyItem arranging={arranging} />
      <Submenu label={t('arrange.sort')} icon={ArrowDownUp}>
        <SortItems arranging={arranging} />
      </Submenu>
      <GroupItems editor={editor} />
    </>
  )
}

/** What makes groups of notes, and undoes them. */
export function GroupItems({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const arranging = useArrange(editor)
  const chosen = notesChosen(editor)
  const isClusterChosen = editor.getSelectedShapes().some(isCluster)
  const isGrouped = isClusterChosen || chosen.some(note => clusterOf(editor, note) !== undefined)
  return (
    <>
      {chosen.length > 1 && !isClusterChosen && (
        <MenuItem
          icon={Group}
          shortcut={chordText({ key: 'g', code: 'KeyG', mod: true })}
          // The menu gives the focus back first; then the heading takes it.
          onSelect={() => setTimeout(arranging.group)}
        >
          {t('arrange.group')}
        </MenuItem>
      )}
      {isGrouped && (
        <MenuItem
          icon={Ungroup}
          shortcut={chordText({ key: 'g', code: 'KeyG', mod: true, shift: true })}
          onSelect={arranging.ungroup}
        >
          {isClusterChosen ? t('arrange.ungroup') : t('arrange.takeOut')}
        </MenuItem>
      )}
    </>
  )
}
