import { SquareKanban } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { useBoard } from '../boardContext.ts'
import { useNotes } from '../useNotes.ts'
import { AddNote } from './AddNote.tsx'
import { NotesList } from './NotesList.tsx'
import styles from './PhoneList.module.css'

/** The board on a phone: its notes as text first, the canvas one press away. */
export function PhoneList({ onCanvas }: { onCanvas: () => void }) {
  const { watching } = useBoard()
  const { t } = useTranslation()
  const { notes, frames } = useNotes()
  return (
    <main className={styles.page} aria-label={t('canvas.list.title')}>
      {watching && <Notice>{t(`canvas.watching.${watching}`)}</Notice>}
      <NotesList notes={notes} frames={frames} empty={t('canvas.list.emptyPhone')} />
      <footer className={styles.foot}>
        {watching ? <span /> : <AddNote frames={frames} />}
        <IconButton
          label={t('canvas.list.toCanvas')}
          icon={SquareKanban}
          tone="plain"
          size="tall"
          side="top"
          onClick={onCanvas}
        />
      </footer>
    </main>
  )
}
