import { Ellipsis, EyeOff, Lock } from 'lucide-react'
import { memo, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { useValue } from 'tldraw'
import { toRecordId } from '#shared/canvas/document.ts'
import { StatusIcon } from '../../initiatives/status/StatusIcon.tsx'
import { useRoom } from '../../room/RoomContext.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { ColorStrip } from '../../ui/marks/ColorStrip.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import { useBoard } from '../boardContext.ts'
import { RowDots } from '../votes/dots/DotStepper.tsx'
import { RowComments } from '../comments/RowComments.tsx'
import { RowSignButtons } from '../groupMarks/SignButtons.tsx'
import { RowSigns } from '../groupMarks/RowSigns.tsx'
import { useIsHidden } from '../hiding/hiddenNotes.ts'
import { BadgeContext } from '../promote/badges.ts'
import { ReactionPicker } from '../marks/ReactionPicker.tsx'
import { RowMarks } from '../marks/RowMarks.tsx'
import { TagsDialog } from '../marks/TagsDialog.tsx'
import { useSignature } from '../marks/useSignature.ts'
import { NewGroupDialog } from './GroupItems.tsx'
import styles from './NotesList.module.css'
import { NoteRowEditor } from './NoteRowEditor.tsx'
import { NoteRowMenu } from './NoteRowMenu.tsx'
import type { ListedNote } from './sections.ts'

interface NoteRowProps {
  note: ListedNote
  /** For all, by a facilitator: it is read, reacted to and talked about. */
  isLocked: boolean
  /** Undefined while nothing is being chosen. */
  isChosen: boolean | undefined
  onChoose: (note: string) => void
}

/** One note of the list. Pressing its text edits it; the menu does the rest. Drawn anew only when it is another. */
export const NoteRow = memo(function NoteRow({ note, isLocked, isChosen, onChoose }: NoteRowProps) {
  const { watching } = useBoard()
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const [asked, setAsked] = useState<'tags' | 'group'>()
  const close = () => setAsked(undefined)
  const isHidden = useIsHidden(toRecordId(note.id))
  const text = note.text.trim() === '' ? t('canvas.list.noText') : note.text
  return (
    <li className={styles.note} data-listed={note.id} data-color={note.color}>
      <ColorStrip />
      {isEditing ? (
        <NoteRowEditor note={note} onEnd={() => setEditing(false)} />
      ) : (
        <>
          {isChosen !== undefined ? (
            <Checkbox label={text} checked={isChosen} onChange={() => onChoose(note.id)} />
          ) : watching || isLocked ? (
            <p className={styles.text}>{text}</p>
          ) : (
            <button
              type="button"
              className={styles.text}
              data-empty={note.text.trim() === '' || undefined}
              onClick={() => setEditing(true)}
            >
              {text}
            </button>
          )}
          <VisuallyHidden>{t(`common.colors.${note.color}`)}</VisuallyHidden>
          <RowMarks note={note} />
          {asked === 'tags' && <TagsDialog notes={[note]} onClose={close} />}
          {asked === 'group' && <NewGroupDialog notes={[note]} onGrouped={toast.success} onClose={close} />}
          <div className={styles.row}>
            {isHidden && <EyeOff role="img" aria-label={t('hiding.onlyYou')} className={styles.lock} />}
            {isLocked && <Lock role="img" aria-label={t('drawing.lock.isLocked')} className={styles.lock} />}
            <Origin note={note} />
            <RowDots note={note} />
            <RowSigns note={note.id} />
            <RowComments note={note.id} />
            <RowBadge note={note.id} />
            <RowSignButtons note={note} />
            <ReactionPicker notes={[note]} side="left" />
            <Menu
              align="end"
              trigger={
                <IconButton
                  label={t('canvas.list.menu', { text: text.slice(0, 60) })}
                  icon={Ellipsis}
                  size="small"
                  side="left"
                />
              }
            >
              <NoteRowMenu
                note={note}
                isLocked={isLocked}
                onEdit={() => setEditing(true)}
                onTags={() => setAsked('tags')}
                onGroup={() => setAsked('group')}
              />
            </Menu>
          </div>
        </>
      )}
    </li>
  )
})

/** `Ruslan, Blue. Request filed` */
function Origin({ note }: { note: ListedNote }) {
  const { author, group, place } = note
  const signatureOf = useSignature()
  const { t } = useTranslation()
  // Drawn anew when they take another name.
  useRoom(({ state }) => (author === null ? undefined : state.people[author]?.name))
  const groupName = useRoom(({ state }) => (group === null ? undefined : state.groups[group]?.name))
  const who = [signatureOf(note) ?? t('canvas.list.someone'), groupName].filter(Boolean).join(', ')
  const words = [who, place].filter(Boolean).join('. ')
  return (
    <span className={styles.meta} title={words}>
      {words}
    </span>
  )
}

function RowBadge({ note }: { note: string }) {
  const source = useContext(BadgeContext)
  const { t } = useTranslation()
  const badge = useValue('badge', () => source?.badges.get().get(note), [source, note])
  if (!source || !badge) return null
  return (
    <button type="button" className={styles.badge} onClick={() => source.open(badge.initiative)}>
      <StatusIcon status={badge.status} size={12} />
      {t(`initiatives.statuses.${source.made}.${badge.status}`)}
    </button>
  )
}
