import { LayoutGrid, Plus } from 'lucide-react'
import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openBoards, peopleOn } from '#shared/boards/select.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { useMay, usePeople } from '../room/usePeople.ts'
import { Button } from '../ui/controls/Button.tsx'
import { EmptyState } from '../ui/states/EmptyState.tsx'
import { ArchivedBoards } from './ArchivedBoards.tsx'
import { BoardCard } from './card/BoardCard.tsx'
import styles from './BoardGrid.module.css'
import { NewBoardDialog } from './dialogs/laterDialogs.ts'
import { NewBoardTile } from './NewBoardTile.tsx'

/** The boards of a room as pictures. `trailing` stands at the end of their heading. */
export function BoardGrid({ trailing }: { trailing?: ReactNode }) {
  const { t } = useTranslation()
  const may = useMay()
  const all = useRoom(room => room.state.boards)
  const boards = useMemo(() => openBoards({ boards: all }), [all])
  const { here } = usePeople()
  const [isCreating, setCreating] = useState(false)
  const mayCreate = may('board.create')
  return (
    <section aria-labelledby="boards">
      <div className={styles.head}>
        <h2 id="boards">{t('boards.title')}</h2>
        {boards.length > 0 && <span className={styles.count}>{boards.length}</span>}
        {trailing && <div className={styles.trailing}>{trailing}</div>}
      </div>
      {boards.length > 0 ? (
        <div className={styles.grid}>
          {boards.map(board => (
            <BoardCard key={board.id} board={board} people={peopleOn(here, board.id)} />
          ))}
          {mayCreate && <NewBoardTile onPress={() => setCreating(true)} />}
        </div>
      ) : (
        <div className={styles.empty}>
          <EmptyState
            icon={LayoutGrid}
            action={
              mayCreate && (
                <Button tone="primary" icon={Plus} onClick={() => setCreating(true)}>
                  {t('boards.new')}
                </Button>
              )
            }
          >
            {t(mayCreate ? 'boards.empty' : 'boards.emptyObserver')}
          </EmptyState>
        </div>
      )}
      <ArchivedBoards />
      {isCreating && mayCreate && (
        <Suspense>
          <NewBoardDialog onOpenChange={setCreating} />
        </Suspense>
      )}
    </section>
  )
}
