import { Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { toast } from 'sonner'
import type { Editor } from 'tldraw'
import { roomOfBoard } from '#shared/boards/model.ts'
import { mayLockShapes } from '#shared/room/permissions.ts'
import { mostNewNotes } from '#shared/canvas/notes/lines.ts'
import { useRoomConnection } from '../room/RoomContext.tsx'
import { Announcer } from './Announcer.tsx'
import { BulkAddDialog } from './arrange/later.ts'
import { useArrange } from './arrange/useArrange.ts'
import { useBoard } from './boardContext.ts'
import { Canvas } from './editor/Canvas.tsx'
import { useZoneCards } from './agreed/useZoneCards.ts'
import { useGroupingHere } from './clusters/groupingHere.ts'
import { BoardHints } from './hints/BoardHints.tsx'
import { useContextMenu } from './menu/useContextMenu.ts'
import { Overlays } from './Overlays.tsx'
import { ContextToolbar } from './bars/ContextToolbar.tsx'
import { useWorn } from './exports/onNotes/useWorn.ts'
import { FindBar } from './find/FindBar.tsx'
import { HelpDialog } from './keys/HelpDialog.tsx'
import { growLanes } from './notes/growLanes.ts'
import { prepareEditor } from './editor/prepareEditor.ts'
import styles from './Stage.module.css'
import { showFirst, showNote } from './notes/boardActions.ts'
import { Toolbar } from './bars/Toolbar.tsx'
import { useBoardKeys } from './keys/useBoardKeys.ts'
import { ZoomBar } from './bars/ZoomBar.tsx'
import type { BoardConnection } from './sync/connectBoard.ts'
import { colorIn, roleIn, signatureIn } from './meIn.ts'
import { LinkEditing } from './links/LinkEditing.tsx'
import { useStepZones } from './session/useStepZones.ts'
import { useMarkKeys } from './groupMarks/useMarkKeys.ts'
import { useVoteKeys } from './votes/dots/useVoteKeys.ts'
import { useVotingHere } from './votes/dots/votingHere.ts'
import { useFileDrops } from './pictures/useFileDrops.ts'
import { keepView, takeView } from './editor/lastView.ts'
import { noteViewOf } from './view/noteView.ts'

/** The canvas with its tools floating above it. */
export function Stage({
  onEditor,
  onList,
}: {
  onEditor: (editor: Editor | undefined) => void
  /** On a phone: back to the list of notes. */
  onList: (() => void) | undefined
}) {
  const { board, connection, editor, watching, setDialog } = useBoard()
  const { t } = useTranslation()
  const [isHelpOpen, setHelpOpen] = useState(false)
  /** How often a search was asked for; none is open at 0. */
  const [finding, setFinding] = useState(0)
  const [isAddingMany, setAddingMany] = useState(false)
  const [draft, setDraft] = useState('')
  const room = useRoomConnection()

  const mount = useCallback(
    (mounted: Editor) => {
      const release = prepareEditor(mounted, {
        board: board.id,
        connection,
        color: () => colorIn(room, board.id),
        signature: () => signatureIn(room, board.id),
        room: roomOfBoard(board.id),
        isOnline: () => isOnline(connection),
        needsConnection: () => toast.error(t('insert.needsConnection')),
        tooManyFiles: most => toast.warning(t('insert.tooManyFiles', { most })),
        mayLock: () => mayLockShapes(roleIn(room)),
        notPasted: () => toast.error(t('canvas.notPasted')),
        tooManyLines: count => toast.warning(t('arrange.pastedFirst', { count, most: mostNewNotes })),
        ask: content => setDialog({ kind: 'import', ...content }),
        tooMany: count => toast.error(t('canvas.tooMany', { count })),
      })
      if (!takeView(connection, mounted)) showFirst(mounted)
      noteViewOf(mounted).open()
      mounted.setCurrentTool('select')
      // After the first look: others see a cursor once this person moves it.
      const unbind = connection.bindEditor(mounted)
      const stopGrowing = growLanes(mounted, connection)
      // The tools come when the notes are on the screen: to put them there takes as long again.
      const forget = whenPainted(() => {
        performance.mark('rotunda:notes-shown')
        onEditor(mounted)
      })
      return () => {
        forget()
        keepView(connection, mounted)
        onEditor(undefined)
        release()
        stopGrowing()
        unbind()
      }
    },
    [board.id, connection, onEditor, room, setDialog, t],
  )

  useEffect(() => {
    editor?.updateInstanceState({ isReadonly: watching !== undefined })
    if (watching !== undefined) editor?.setEditingShape(null)
  }, [editor, watching])
  const menu = useContextMenu(editor)
  useJump(editor)
  useStepZones(editor)
  useFileDrops()
  const showHelp = useCallback(() => setHelpOpen(true), [])
  const addMany = useCallback(() => setAddingMany(true), [])
  const find = useCallback(() => setFinding(asked => asked + 1), [])
  const arranging = useArrange(editor)
  useVoteKeys(editor)
  useVotingHere(editor)
  useWorn(editor)
  useZoneCards(editor)
  useGroupingHere(editor)
  useMarkKeys(editor)
  useBoardKeys({ showHelp, addMany, find, arranging })

  return (
    <main className={styles.stage} aria-label={t('canvas.board')}>
      <div className={styles.canvas} data-region="canvas" onContextMenu={menu.open}>
        <Canvas store={connection.store} onMount={mount} />
      </div>
      {editor && (
        <>
          <BoardHints editor={editor} />
          <ContextToolbar editor={editor} />
          <ZoomBar editor={editor} onHelp={showHelp} onFind={find} onList={onList} />
          <Overlays editor={editor} menu={menu} isPhone={onList !== undefined} />
          <Toolbar editor={editor} onAddMany={addMany} />
          <LinkEditing editor={editor} />
          {finding > 0 && <FindBar editor={editor} asked={finding} onClose={() => setFinding(0)} />}
          <Announcer />
          <HelpDialog open={isHelpOpen} onOpenChange={setHelpOpen} />
          {isAddingMany && !watching && (
            <Suspense>
              <BulkAddDialog
                editor={editor}
                draft={draft}
                onDraft={setDraft}
                onClose={() => setAddingMany(false)}
              />
            </Suspense>
          )}
        </>
      )}
    </main>
  )
}

function isOnline({ status }: BoardConnection): boolean {
  const now = status.get()
  return now.phase === 'ready' && now.isOnline
}

/** The second frame begins when the first one is on the screen. @returns how to prevent it */
function whenPainted(show: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(show)
  })
  return () => cancelAnimationFrame(frame)
}

/** `?note=` leads to a note; following the same link again leads there again. */
function useJump(editor: Editor | undefined): void {
  const [search, setSearch] = useSearchParams()
  const note = search.get('note')
  useEffect(() => {
    if (!editor || note === null) return
    showNote(editor, note)
    setSearch(
      before => {
        before.delete('note')
        return before
      },
      { replace: true },
    )
  }, [editor, note, setSearch])
}
