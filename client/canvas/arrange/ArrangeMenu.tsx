import { ChevronUp, ListPlus, SquareDashedMousePointer } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuHeading, MenuItem, MenuSeparator, Submenu } from '../../ui/overlays/Menu.tsx'
import styles from '../bars/Toolbar.module.css'
import { chordText } from '../keys/keys.ts'
import { ArrangeItems } from './ArrangeItems.tsx'
import { notesOfZone, targetOf } from './chosen.ts'
import { namedZones } from './zoneInView.ts'

/** Beside the tool that makes one note: what is done with many. */
export function ArrangeMenu({ editor, onAddMany }: { editor: Editor; onAddMany: () => void }) {
  const { t } = useTranslation()
  return (
    <Menu
      side="top"
      trigger={
        <Toolbar.Button asChild>
          <IconButton label={t('arrange.menu')} icon={ChevronUp} side="top" className={styles.many} />
        </Toolbar.Button>
      }
    >
      <MenuItem
        icon={ListPlus}
        shortcut={chordText({ key: 'n', code: 'KeyN', shift: true })}
        onSelect={onAddMany}
      >
        {t('arrange.bulkAdd')}
      </MenuItem>
      <ArrangeSection editor={editor} />
    </Menu>
  )
}

/** Looked at when the menu is opened. */
function ArrangeSection({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const { kind, notes, zone } = targetOf(editor)
  const zones = namedZones(editor)
  const title = zone?.title ?? t(`arrange.target.${kind === 'chosen' ? 'chosen' : 'loose'}`)
  return (
    <>
      <MenuSeparator />
      <MenuHeading>{`${title} · ${notes.length}`}</MenuHeading>
      <ArrangeItems editor={editor} />
      {zones.length > 0 && (
        <Submenu label={t('arrange.choose')} icon={SquareDashedMousePointer}>
          {zones.map(zone => (
            <MenuItem
              key={zone.id}
              onSelect={() => editor.setCurrentTool('select').setSelectedShapes(notesOfZone(editor, zone))}
            >
              {zone.title}
            </MenuItem>
          ))}
        </Submenu>
      )}
    </>
  )
}
