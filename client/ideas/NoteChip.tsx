import { useDraggable } from '@dnd-kit/core'
import { ArrowRight, Ellipsis, ExternalLink, Split, Undo } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Idea } from '#shared/ideas/model.ts'
import { titleFrom } from '#shared/ideas/title.ts'
import { notePath } from '#shared/links.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { Menu, MenuItem } from '../ui/overlays/Menu.tsx'
import type { Color } from '../ui/theme/colors.ts'
import action from './Action.module.css'
import { dragged } from './dragging/dragged.ts'
import { IdeaChoices } from './IdeaChoices.tsx'
import styles from './NoteChip.module.css'
import { useActs } from './useIdeaActs.ts'
import type { PlacedNote } from './useNotesOf.ts'

interface NoteChipProps {
  note: PlacedNote
  color: Color
  /** The idea it belongs to, if any. */
  idea?: Idea | undefined
}

/** A note in the colour of who wrote it. It is dragged to another idea, or goes there by its menu. */
export const NoteChip = memo(function NoteChip(props: NoteChipProps) {
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
      <ChipMenu note={note} idea={idea} isFixed={isFixed} />
    </div>
  )
})

/** Drawn anew only when the note changes: dragging anything draws every chip. */
const ChipMenu = memo(function ChipMenu({
  note,
  idea,
  isFixed,
}: Omit<NoteChipProps, 'color'> & { isFixed: boolean }) {
  const { t } = useTranslation()
  const acts = useActs()
  const room = useRoom(({ state }) => state.room.id)
  const text = note.text.trim() || t('ideas.emptyNote')
  const reference = [{ board: note.board, note: note.id }]
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
          <IdeaChoices
            icon={ArrowRight}
            label={t('ideas.moveTo')}
            from={idea}
            onChoose={other => void acts?.move(reference, other.id)}
          />
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
})
