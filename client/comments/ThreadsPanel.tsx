import { MessageSquare } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board } from '#shared/boards/model.ts'
import type { Thread } from '#shared/comments/model.ts'
import { mentionsIn, sortThreads, threadsOn } from '#shared/comments/select.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { useMay } from '../room/usePeople.ts'
import { Segmented } from '../ui/controls/Segmented.tsx'
import { Count } from '../ui/marks/Count.tsx'
import { PanelRows } from '../ui/panels/PanelRows.tsx'
import { SidePanel } from '../ui/panels/SidePanel.tsx'
import { EmptyState } from '../ui/states/EmptyState.tsx'
import type { ShownNote } from './NoteChip.tsx'
import styles from './Panel.module.css'
import { ThreadRow } from './ThreadRow.tsx'

type Filter = 'all' | 'mine'

/** Every thread of a board: what is to be settled, then what is. */
export function ThreadsPanel({
  board,
  notes,
  onOpen,
  onClose,
}: {
  board: Board
  /** Those that are spoken of, as they are on the board now, by id. */
  notes: ReadonlyMap<string, ShownNote>
  onOpen: (note: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const may = useMay()
  const me = useRoom(room => room.me)
  const all = useRoom(({ state }) => state.threads)
  const [filter, setFilter] = useState<Filter>('all')
  const threads = useMemo(() => sortThreads(threadsOn({ threads: all }, board.id)), [all, board.id])
  const shown = filter === 'all' ? threads : threads.filter(thread => mentionsIn(thread, me).length > 0)
  const row = (thread: Thread) => (
    <ThreadRow
      key={thread.note}
      thread={thread}
      note={notes.get(thread.note)}
      onOpen={() => onOpen(thread.note)}
    />
  )
  const isSettled = ({ resolved }: Thread) => resolved !== undefined
  const settled = shown.filter(isSettled)
  const empty = may('note.comment') ? t('comments.empty') : t('comments.emptyWatching')
  return (
    <SidePanel
      label={t('comments.title')}
      head={
        <>
          <h2>{t('comments.title')}</h2>
          <Count value={threads.length - threads.filter(isSettled).length} />
        </>
      }
      closeLabel={t('canvas.closePanel')}
      onClose={onClose}
    >
      {threads.length > 0 && (
        <div className={styles.filter}>
          <Segmented<Filter>
            label={t('comments.show')}
            wide
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'all', label: t('comments.all') },
              { value: 'mine', label: t('comments.mine') },
            ]}
          />
        </div>
      )}
      <PanelRows>
        {shown.length === 0 && (
          <EmptyState icon={MessageSquare}>
            {threads.length === 0 ? empty : t('comments.emptyMine')}
          </EmptyState>
        )}
        <ul>{shown.filter(thread => !isSettled(thread)).map(row)}</ul>
        {settled.length > 0 && (
          <>
            <h3 className={styles.settled}>{t('comments.resolvedOnes')}</h3>
            <ul>{settled.map(row)}</ul>
          </>
        )}
      </PanelRows>
    </SidePanel>
  )
}
