import { useDraggable } from '@dnd-kit/core'
import { ArrowRight, Ellipsis, ExternalLink, Split, Undo } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Idea } from '#shared/ideas/model.ts'
import { titleFrom } from '#shared/ideas/title.ts'
import { notePath } from '#shared/links.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { Menu, MenuItem, Submenu } from '../ui/overlays/Menu.tsx'
import type { Color } from '../ui/theme/colors.ts'
import action from './Action.module.css'
import { dragged } from './dragging/dragged.ts'
import styles from './NoteChip.module.css'
import { useActs } from './useIdeaActs.ts'
import type { PlacedNote } from './useNotesOf.ts'

interface NoteChipProps {
  note: PlacedNote
  color: Color
  /** The idea it belongs to, if any. */
  idea?: Idea | undefined
  ideas: readonly Idea[]
}

/** A note in the colour of who wrote it. It is dragged to another idea, or goes there by its menu. */
export function NoteChip(props: NoteChipProps) {
  const { note, color, idea } = props
  const { t } = useTranslation()
  const acts = useActs()
  const isFixed = acts === undefined || idea?.status === 'promoted'
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: dragged.note(note.key),
    disabled: isFixed,
  })
  const text = note.text.trim() || t('ideas.emptyNote')
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={styles.note}
      data-color={color}
      data-note={note.id}
      data-dragging={isDragging || undefined}
      data-fixed={isFixed || undefined}
    >
      <p className={styles.text}>{text}</p>
      <ChipMenu {...props} isFixed={isFixed} />
    </div>
  )
}

function ChipMenu({ note, idea, ideas, isFixed }: NoteChipProps & { isFixed: boolean }) {
  const { t } = useTranslation()
  const acts = useActs()
  const room = useRoom(({ state }) => state.room.id)
  const text = note.text.trim() || t('ideas.emptyNote')
  const reference = [{ board: note.board, note: note.id }]
  const into = ideas.filter(({ id, status }) => id !== idea?.id && status !== 'promoted')
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={action.action} aria-label={t('ideas.noteMenu', { text })}>
          <Ellipsis aria-hidden />
        </button>
      }
    >
      {!isFixed && (
        <>
          {idea && (
            <MenuItem icon={Undo} onSelect={() => void acts?.move(reference, null)}>
              {t('ideas.takeOut')}
            </MenuItem>
          )}
          <MenuItem
            icon={Split}
            onSelect={() => void acts?.create(titleFrom([note.text]) ?? t('ideas.untitled'), reference)}
          >
            {t('ideas.split')}
          </MenuItem>
          {into.length > 0 && (
            <Submenu icon={ArrowRight} label={t('ideas.moveTo')}>
              {into.map(other => (
                <MenuItem key={other.id} onSelect={() => void acts?.move(reference, other.id)}>
                  {other.title}
                </MenuItem>
              ))}
            </Submenu>
          )}
        </>
      )}
      <MenuItem asChild>
        <Link to={notePath(room, note.board, note.id)}>
          <ExternalLink aria-hidden />
          {t('ideas.showOnBoard')}
        </Link>
      </MenuItem>
    </Menu>
  )
}
