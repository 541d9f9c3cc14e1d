import { SquareKanban } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { useBoard } from '../boardContext.ts'
import { PlacingBar } from '../placings/PlacingBar.tsx'
import { VoteBar } from '../votes/VoteBar.tsx'
import { FistBar } from '../fists/FistBar.tsx'
import { HiddenWriting } from '../hiding/HiddenWriting.tsx'
import { LookBackBar } from '../lookBack/LookBackBar.tsx'
import { useNotes } from './useNotes.ts'
import { AddNote } from './AddNote.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { useChosenRows } from './useChosenRows.ts'
import { NotesList } from './NotesList.tsx'
import styles from './PhoneList.module.css'

/** The board on a phone: its notes as text first, the canvas one press away. */
export function PhoneList({ onCanvas }: { onCanvas: () => void }) {
  const { watching } = useBoard()
  const { t } = useTranslation()
  const board = useNotes()
  const rows = useChosenRows()
  return (
    <main className={styles.page} aria-label={t('canvas.list.title')}>
      {watching && (
        <Notice tone={watching === 'full' ? 'danger' : 'info'}>{t(`canvas.watching.${watching}`)}</Notice>
      )}
      <div className={styles.vote}>
        <LookBackBar />
        <FistBar />
        <VoteBar />
        <PlacingBar />
        <HiddenWriting />
      </div>
      <NotesList board={board} rows={rows} empty={t('canvas.list.emptyPhone')} />
      {rows.ids && !watching ? (
        <footer className={styles.chosen}>
          <ChosenBar board={board} rows={rows} />
        </footer>
      ) : (
        <footer className={styles.foot}>
          {watching ? <span /> : <AddNote frames={board.frames} />}
          <Button size="tall" icon={SquareKanban} aria-label={t('canvas.list.toCanvas')} onClick={onCanvas}>
            {t('list.board')}
          </Button>
        </footer>
      )}
    </main>
  )
}
