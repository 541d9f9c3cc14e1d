import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Editor } from 'tldraw'
import type { Board as RoomBoard } from '#shared/boards/model.ts'
import { isRetro } from '#shared/initiatives/actions.ts'
import { isRetrospective } from '#templates/retrospectives/isRetrospective.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { Button } from '../ui/controls/Button.tsx'
import { EmptyState } from '../ui/states/EmptyState.tsx'
import { Spinner } from '../ui/states/Spinner.tsx'
import { NARROW, useMediaQuery } from '../ui/browser/useMediaQuery.ts'
import styles from './Board.module.css'
import { BoardContext, type BoardDialog, type OpenBoard } from './boardContext.ts'
import { CommentsOnBoard } from './comments/CommentsOnBoard.tsx'
import { BoardDialogs } from './BoardDialogs.tsx'
import { FrameDialogs } from './frames/FrameDialogs.tsx'
import { MarkingOnBoard } from './groupMarks/MarkingOnBoard.tsx'
import { useOpenLookBack } from './lookBack/useOpenLookBack.ts'
import { HiddenProvider } from './hiding/HiddenProvider.tsx'
import { MarksProvider } from './marks/MarksProvider.tsx'
import { BoardPanel } from './panels/BoardPanel.tsx'
import { useFollow } from './people/useFollow.ts'
import { PhoneList } from './list/PhoneList.tsx'
import { BadgeContext, type BadgeSource } from './promote/badges.ts'
import { useBadges } from './promote/useBadges.ts'
import { Stage } from './Stage.tsx'
import type { BoardConnection } from './sync/connectBoard.ts'
import { useObservable } from './sync/useObservable.ts'
import { BoardStep } from './session/BoardStep.tsx'
import { StepHint } from './session/StepHint.tsx'
import { useArrival } from './together/useArrival.ts'
import { TopBar } from './topBar/TopBar.tsx'
import { useWatching } from './useAccess.ts'
import { useBoardConnection } from './useBoardConnection.ts'
import { useLicenceKey } from './editor/useLicenceKey.ts'
import { usePanel } from './panels/usePanel.ts'
import { VersionStage } from './versions/stage/VersionStage.tsx'
import { useTellRestored } from './versions/useTellRestored.ts'
import { VotesOnBoard } from './votes/VotesOnBoard.tsx'
import { useOwnVersionView, VersionContext } from './versions/versionView.ts'

export function Board({ board }: { board: RoomBoard }) {
  const connection = useBoardConnection(board)
  useLicenceKey() // asked for now, needed when the document is here
  const { t } = useTranslation()
  if (!connection) return null
  return <WhenOpen connection={connection} board={board} opening={t('canvas.opening')} />
}

function WhenOpen({
  connection,
  board,
  opening,
}: {
  connection: BoardConnection
  board: RoomBoard
  opening: string
}) {
  const { t } = useTranslation()
  const { phase } = useObservable(connection.status)
  switch (phase) {
    case 'loading':
      return (
        <div className={styles.loading}>
          <Spinner label={opening} size={24} />
        </div>
      )
    case 'refused':
      return (
        <EmptyState action={<Button onClick={connection.reconnect}>{t('common.retry')}</Button>}>
          {t('canvas.refused')}
        </EmptyState>
      )
    case 'ready':
      return (
        <MarksProvider board={board} connection={connection}>
          <HiddenProvider connection={connection}>
            <ReadyBoard board={board} connection={connection} />
          </HiddenProvider>
        </MarksProvider>
      )
  }
}

function ReadyBoard({ board, connection }: { board: RoomBoard; connection: BoardConnection }) {
  const isPhone = useMediaQuery(NARROW)
  const [search, setSearch] = useSearchParams()
  const [editor, setEditor] = useState<Editor>()
  const [panel, setPanel] = usePanel(isPhone)
  useOpenLookBack(board, isPhone, setPanel)
  const [dialog, setDialog] = useState<BoardDialog>()
  const [isClockOpen, setClockOpen] = useState(false)
  const [isList, setList] = useState(!search.has('note'))
  const isOutdated = useObservable(connection.isOutdated)
  const whyReadonly = useWatching(board)
  const watching = isOutdated ? 'outdated' : whyReadonly

  const showOnCanvas = useCallback(
    (note: string) => {
      setList(false)
      setSearch({ note }, { replace: true })
    },
    [setSearch],
  )
  const follow = useFollow(
    editor,
    useCallback(() => setList(false), []),
  )
  useArrival(
    editor,
    useCallback(() => setList(false), []),
  )
  const open = useMemo<OpenBoard>(
    () => ({
      board,
      connection,
      editor,
      watching,
      panel,
      setPanel,
      dialog,
      setDialog,
      isClockOpen,
      setClockOpen,
      showOnCanvas,
      follow,
    }),
    [board, connection, editor, watching, panel, setPanel, dialog, isClockOpen, showOnCanvas, follow],
  )

  const versionView = useOwnVersionView()
  const { shown } = versionView
  useTellRestored(board.id)

  const badges = useBadges(board.id)
  const isActing = useRoom(({ state }) => isRetro(state, board, isRetrospective))
  const badgeSource = useMemo<BadgeSource>(
    () => ({
      badges,
      made: isActing ? 'action' : 'initiative',
      open: (initiative: string) => setPanel({ kind: 'initiative', initiative }),
    }),
    [badges, isActing, setPanel],
  )

  return (
    <BoardContext value={open}>
      <VersionContext value={versionView}>
        <BadgeContext value={badgeSource}>
          <VotesOnBoard isPast={shown !== undefined}>
            <CommentsOnBoard isPhone={isPhone}>
              <MarkingOnBoard isPast={shown !== undefined}>
                <div className={styles.page} data-panel={panel && !isPhone ? true : undefined}>
                  <TopBar isPhone={isPhone} />
                  {isPhone && (
                    <div>
                      <BoardStep />
                      {isList && <StepHint isLine />}
                    </div>
                  )}
                  {shown ? (
                    <VersionStage key={shown.id} version={shown} />
                  ) : isPhone && isList ? (
                    <PhoneList onCanvas={() => setList(false)} />
                  ) : (
                    <Stage onEditor={setEditor} onList={isPhone ? () => setList(true) : undefined} />
                  )}
                  {panel && <BoardPanel panel={panel} isSheet={isPhone} />}
                  <BoardDialogs />
                  <FrameDialogs />
                </div>
              </MarkingOnBoard>
            </CommentsOnBoard>
          </VotesOnBoard>
        </BadgeContext>
      </VersionContext>
    </BoardContext>
  )
}
