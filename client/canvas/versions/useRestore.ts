import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { toast } from 'sonner'
import { roomOfBoard } from '#shared/boards/model.ts'
import { upTo } from '#shared/fields.ts'
import { boardPath } from '#shared/links.ts'
import type { Version } from '#shared/versions/model.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { newId } from '../../room/newId.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import { whenSaved } from '../promote/whenSaved.ts'
import { useVersionView } from './versionView.ts'
import { nameInWords, wholeNameOf } from './versionWords.ts'

/** How long a restore can be taken back by one click. Afterwards it is among the versions. Milliseconds. */
const undoMs = 20_000

/** Brings the board back to a version, or makes a new one of it; says so, and offers the way back. */
export function useRestore() {
  const { board, connection } = useBoard()
  const { backToNow } = useVersionView()
  const { t } = useTranslation()
  const ask = useAsk()
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)

  const whileBusy = (work: () => Promise<void>) => async () => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      tellProblem(error)
    } finally {
      setBusy(false)
    }
  }

  const restore = (version: Version) =>
    whileBusy(async () => {
      // What this person wrote a moment ago is to be in the version from before.
      await whenSaved(connection)
      const mark = newId()
      const takeBack = connection.undo.expect(mark)
      const { before } = await ask({
        type: 'board.restore',
        board: board.id,
        version: version.id,
        as: 'in-place',
        mark,
      })
      backToNow()
      if (before === undefined) return void toast.info(t('versions.sameAlready'))
      toast.success(t('versions.restored', { title: nameInWords(version, t) }), {
        duration: undoMs,
        action: {
          label: t('common.undo'),
          onClick() {
            if (takeBack()) toast.success(t('versions.undone'))
            else toast.info(t('versions.undoneElsewhere'))
          },
        },
      })
    })()

  const restoreAsNew = (version: Version) =>
    whileBusy(async () => {
      const title = `${upTo(70, board.title)} – ${upTo(45, wholeNameOf(version, t))}`
      const made = await ask({
        type: 'board.restore',
        board: board.id,
        version: version.id,
        as: 'new',
        title,
      })
      const path = boardPath(roomOfBoard(board.id), made.board ?? '')
      toast.success(t('versions.madeNew', { title }), {
        duration: undoMs,
        action: { label: t('versions.open'), onClick: () => void navigate(path) },
      })
    })()

  return { restore, restoreAsNew, isBusy }
}
