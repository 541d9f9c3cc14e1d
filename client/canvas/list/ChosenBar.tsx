import { ArrowUpRight, Group, Move, Palette, Tag, Trash2, type LucideIcon } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '#shared/canvas/notes/notes.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx'
import { MenuChoice } from '../../ui/overlays/MenuChoice.tsx'
import { colors } from '../../ui/theme/colors.ts'
import { useBoard } from '../boardContext.ts'
import { TagsDialog } from '../marks/TagsDialog.tsx'
import { useMoveToZone } from '../notes/useMoveToZone.ts'
import { useMade } from '../promote/badges.ts'
import { PromoteDialog } from '../promote/PromoteDialog.tsx'
import type { BoardNotes } from './useNotes.ts'
import styles from './ChosenBar.module.css'
import { GroupItems, NewGroupDialog } from './GroupItems.tsx'
import { recolorNotes, removeNotes } from './noteEdits.ts'
import { offerUndo } from './offerUndo.ts'
import type { ChosenRows } from './useChosenRows.ts'

/** What is done with several notes of the list. What is locked for all is left as it is. */
export function ChosenBar({ board: { notes, locked }, rows }: { board: BoardNotes; rows: ChosenRows }) {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const made = useMade()
  const [asked, setAsked] = useState<'tags' | 'promote' | 'group'>()
  /** A toast would lie on this bar; what happened is seen in the list. */
  const [said, setSaid] = useState('')
  const chosen = notes.filter(({ id }) => rows.ids?.has(id))
  const free = chosen.filter(({ id }) => !locked.has(id))
  const isIdle = free.length === 0
  const close = () => setAsked(undefined)

  /** They stand elsewhere in the list now: what is done next is meant for others. */
  function letGo(what: string): void {
    setSaid(what)
    rows.start()
  }
  function remove(): void {
    removeNotes(connection, free)
    rows.end()
    offerUndo(connection.undo, t('list.deleted', { count: free.length }), t('common.undo'))
  }

  return (
    <div role="toolbar" aria-label={t('list.withChosen')}>
      <div className={styles.head}>
        <output>{t('list.chosen', { count: chosen.length })}</output>
        <Button size="small" onClick={rows.end}>
          {t('list.done')}
        </Button>
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <div className={styles.tools}>
        <Menu side="top" trigger={<Tool label={t('canvas.note.colors')} icon={Palette} disabled={isIdle} />}>
          <MenuChoice
            label={t('canvas.note.colors')}
            value={undefined}
            onChange={color => {
              recolorNotes(connection, free, color)
              setSaid(t('list.recolored', { count: free.length }))
            }}
            options={colors.map(each => ({
              value: each,
              label: t(`common.colors.${each}`),
              leading: <Swatch color={each} size={16} />,
            }))}
          />
        </Menu>
        <Menu side="top" trigger={<Tool label={t('canvas.note.moveTo')} icon={Move} disabled={isIdle} />}>
          <Zones notes={free} onMoved={setSaid} />
        </Menu>
        <Menu side="top" trigger={<Tool label={t('arrange.group')} icon={Group} disabled={isIdle} />}>
          <GroupItems notes={free} onNew={() => setAsked('group')} onMoved={letGo} />
        </Menu>
        <Tool label={t('marks.tags')} icon={Tag} disabled={isIdle} onClick={() => setAsked('tags')} />
        <Tool
          label={t(`promoting.${made}.promote`)}
          icon={ArrowUpRight}
          disabled={chosen.length === 0}
          onClick={() => setAsked('promote')}
        />
        <Tool label={t('canvas.note.delete')} icon={Trash2} disabled={isIdle} onClick={remove} />
      </div>
      {asked === 'tags' && <TagsDialog notes={free} onClose={close} />}
      {asked === 'group' && <NewGroupDialog notes={free} onGrouped={letGo} onClose={close} />}
      {asked === 'promote' && <PromoteDialog notes={chosen} onClose={close} />}
    </div>
  )
}

type ToolProps = ComponentProps<'button'> & { label: string; icon: LucideIcon }

/** Says its name: there is no tooltip for fingers. */
const Tool = ({ label, ...props }: ToolProps) => (
  <Button {...props} tone="quiet" className={styles.tool}>
    {label}
  </Button>
)

/** Looked up when the menu is opened. */
function Zones({ notes, onMoved }: { notes: readonly Note[]; onMoved: (said: string) => void }) {
  const { t } = useTranslation()
  const { zones, move } = useMoveToZone()
  return zones.map(({ id, title }) => (
    <MenuItem
      key={id}
      onSelect={() => {
        move(
          notes.map(note => note.id),
          id,
        )
        onMoved(t('list.moved', { count: notes.length, zone: title }))
      }}
    >
      {title}
    </MenuItem>
  ))
}
