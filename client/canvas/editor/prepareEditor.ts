import {
  DefaultDashStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  registerDefaultSideEffects,
  type Editor,
} from 'tldraw'
import type { PaletteColor } from '#shared/palette.ts'
import { makeDropsGroup } from '../clusters/dropNotes.ts'
import { makeRoomWhileWriting } from '../clusters/makeRoom.ts'
import { moveNotesAlong, takeNotesAlong } from '../clusters/takeAlong.ts'
import { takeTyping } from '../forms/freshForm.ts'
import { guardBoard } from './guards.ts'
import { takeHands } from '../hands/hands.ts'
import { keepOwnLocks } from '../locks/ownLocks.ts'
import { setBoardOf } from '../notes/boardOf.ts'
import { takePasted, type PasteWords } from '../notes/paste.ts'
import { setNoteColor } from '../notes/addNote.ts'
import { makeClicksWrite } from '../notes/clicksThatWrite.ts'
import { writeTogether } from '../shapes/labels/writeTogether.ts'
import { setPictureDesk, type PictureDesk } from '../pictures/addPictures.ts'
import { keepArrowSize } from '../styles/keepArrowSize.ts'
import { comeNear } from '../view/comeNear.ts'
import { keepFitted } from '../view/fitView.ts'
import type { BoardConnection } from '../sync/connectBoard.ts'

interface BoardManners extends PasteWords, PictureDesk {
  board: string
  connection: BoardConnection
  color: () => PaletteColor
  /** Whether this person may lock and unlock for everybody. */
  mayLock: () => boolean
  tooMany: (count: number) => void
}

/** Makes an editor behave as a board does. Returns how to undo it. */
export function prepareEditor(
  editor: Editor,
  { board, connection, color, mayLock, tooMany, ...manners }: BoardManners,
): () => void {
  const sideEffects = registerDefaultSideEffects(editor)
  const lift = guardBoard(editor, mayLock)
  const forget = keepOwnLocks(editor, board)
  const tellFull = ({ count }: { count: number }) => tooMany(count)
  editor.on('max-shapes', tellFull)
  setBoardOf(editor, connection)
  setNoteColor(editor, color)
  makeClicksWrite(editor, frame => !frame.isLocked || mayLock())
  const letGo = takeHands(editor)
  makeDropsGroup(editor)
  const stops = [
    takeNotesAlong(editor),
    moveNotesAlong(editor),
    makeRoomWhileWriting(editor),
    writeTogether(editor),
    takeTyping(editor),
    keepFitted(editor),
    comeNear(editor),
    keepArrowSize(editor),
  ]
  setPictureDesk(editor, manners)
  takePasted(editor, manners)
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
  editor.setStyleForNextShapes(DefaultSizeStyle, 's')
  return () => {
    editor.off('max-shapes', tellFull)
    forget()
    letGo()
    for (const stop of stops) stop()
    lift()
    sideEffects()
  }
}
