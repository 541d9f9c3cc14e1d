import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { roomOfBoard } from '#shared/boards/model.ts'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import type { Version } from '#shared/versions/model.ts'
import { call } from '../../../api/call.ts'
import { ProblemNotice } from '../../../problems/ProblemNotice.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Spinner } from '../../../ui/states/Spinner.tsx'
import { useBoard } from '../../boardContext.ts'
import { ThreadMarksContext } from '../../comments/threadMarks.ts'
import { Canvas } from '../../editor/Canvas.tsx'
import { showEverything, showFirst } from '../../notes/boardActions.ts'
import { BadgeContext } from '../../promote/badges.ts'
import stage from '../../Stage.module.css'
import { noteViewOf } from '../../view/noteView.ts'
import { keepView, takeView } from '../../editor/lastView.ts'
import { openCopy, type OpenCopy } from './openCopy.ts'
import { Outlines } from './Outlines.tsx'
import { useComparison } from '../compare/useComparison.ts'
import { VersionBanner } from './VersionBanner.tsx'
import styles from './VersionStage.module.css'
import { useVersionView } from '../versionView.ts'
import { VersionZoom } from './VersionZoom.tsx'

/** In place of the board: what was on it then, to look at. */
export function VersionStage({ version }: { version: Version }) {
  const { board } = useBoard()
  const { editor, backToNow } = useVersionView()
  const { t } = useTranslation()
  const { id } = version
  const copy = useQuery({
    queryKey: ['version', board.id, id],
    queryFn: ({ signal }) =>
      call(
        'readVersion',
        { params: { room: roomOfBoard(board.id), board: board.id, version: id } },
        { signal },
      ),
    staleTime: Infinity,
  })
  useKeys(editor, backToNow)
  return (
    <main className={stage.stage} aria-label={t('versions.looking')}>
      {copy.data ? (
        // What became of notes, and what was said about them, is of now.
        <BadgeContext value={undefined}>
          <ThreadMarksContext value={undefined}>
            <VersionCanvas copy={copy.data} />
          </ThreadMarksContext>
        </BadgeContext>
      ) : (
        <div className={styles.waiting}>
          {copy.error ? (
            <ProblemNotice error={copy.error} onRetry={() => void copy.refetch()} />
          ) : (
            <>
              <Spinner label={t('versions.opening')} size={24} />
              <Button onClick={backToNow}>{t('common.cancel')}</Button>
            </>
          )}
        </div>
      )}
      <VersionBanner version={version} />
    </main>
  )
}

function VersionCanvas({ copy }: { copy: BoardCopy }) {
  const { connection } = useBoard()
  const { editor, setEditor, comparison, isComparing } = useVersionView()
  const both = useComparison(copy)
  const open = useOpenCopy(isComparing && both ? both : copy)
  const marks = useMemo(
    () => (isComparing && comparison ? <Outlines comparison={comparison} /> : undefined),
    [isComparing, comparison],
  )
  const mount = useCallback(
    (mounted: Editor) => {
      mounted.updateInstanceState({ isReadonly: true })
      if (!takeView(connection, mounted)) showFirst(mounted)
      noteViewOf(mounted).open()
      mounted.setCurrentTool('select')
      setEditor(mounted)
      return () => {
        keepView(connection, mounted)
        setEditor(undefined)
      }
    },
    [connection, setEditor],
  )
  if (!open) return null
  return (
    <>
      <div className={stage.canvas} onContextMenu={event => event.preventDefault()}>
        <Canvas store={open.store} onMount={mount} marks={marks} />
      </div>
      {editor && <VersionZoom editor={editor} />}
    </>
  )
}

/** A canvas's store with this content, there once it is filled. */
function useOpenCopy(content: BoardCopy): OpenCopy | undefined {
  const { store } = useBoard().connection
  const open = useRef<OpenCopy>(undefined)
  const [filled, setFilled] = useState<OpenCopy>()
  useEffect(() => {
    const opened = openCopy(store.props.assets)
    open.current = opened
    return () => opened.close()
  }, [store])
  useEffect(() => {
    const opened = open.current
    let isWanted = true
    void opened?.show(content).then(() => isWanted && setFilled(opened))
    return () => void (isWanted = false)
  }, [store, content])
  return filled
}

/** Escape leads back to now, unless it closes something above. */
function useKeys(editor: Editor | undefined, backToNow: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog], [role=menu]'))
        return
      if (event.key === 'Escape') backToNow()
      else if (event.shiftKey && event.code === 'Digit1' && editor) showEverything(editor)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [editor, backToNow])
}
