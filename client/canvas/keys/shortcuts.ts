// Every key of the board, once: what it is called, what it does. The help lists the same table.
import { addNoteNear } from '../notes/freePlace.ts'
import { boardTools } from '../bars/boardTools.ts'
import { deleteChosen, showEverything } from '../notes/boardActions.ts'
import { duplicateChosen } from '../notes/duplicate.ts'
import { bringToFront, sendToBack } from '../notes/order.ts'
import { insertPictures } from '../insert/insertPictures.ts'
import { minimapShown } from '../minimap/minimapShown.ts'
import { openChat } from '../people/cursorChat.ts'
import { stepFrames } from '../together/frames.ts'
import { reactBarOpen } from '../together/reactions/reactBarOpen.ts'
import { stepZoom } from '../view/zoomSteps.ts'
import type { Shortcut } from './shortcut.ts'

const animated = { animation: { duration: 120 } }

export const shortcuts: readonly Shortcut[] = [
  {
    name: 'addNote',
    part: 'edit',
    chords: [
      { key: 'n', code: 'KeyN' },
      { key: 's', code: 'KeyS' },
    ],
    run: ({ editor }) => addNoteNear(editor),
  },
  {
    name: 'addMany',
    part: 'edit',
    chords: [{ key: 'n', code: 'KeyN', shift: true }],
    run: reach => reach.addMany(),
  },
  {
    name: 'addPictures',
    part: 'edit',
    chords: [{ key: 'u', code: 'KeyU', mod: true }],
    run: ({ editor }) => void insertPictures(editor),
  },
  { name: 'undo', part: 'edit', chords: [{ key: 'z', code: 'KeyZ', mod: true }], run: reach => reach.undo() },
  {
    name: 'redo',
    part: 'edit',
    chords: [
      { key: 'y', code: 'KeyY', mod: true },
      { key: 'z', code: 'KeyZ', mod: true, shift: true },
    ],
    run: reach => reach.redo(),
  },
  {
    name: 'duplicate',
    part: 'edit',
    chords: [{ key: 'd', code: 'KeyD', mod: true }],
    run: ({ editor }) => duplicateChosen(editor),
  },
  {
    name: 'tidy',
    part: 'edit',
    chords: [{ key: 'g', code: 'KeyG', shift: true }],
    run: ({ arranging }) => arranging.tidy(),
  },
  {
    name: 'group',
    part: 'edit',
    chords: [{ key: 'g', code: 'KeyG', mod: true }],
    run: ({ arranging }) => arranging.group(),
  },
  {
    name: 'ungroup',
    part: 'edit',
    chords: [{ key: 'g', code: 'KeyG', mod: true, shift: true }],
    run: ({ arranging }) => arranging.ungroup(),
  },
  {
    name: 'delete',
    part: 'edit',
    chords: [
      { key: 'delete', code: 'Delete' },
      { key: 'backspace', code: 'Backspace' },
    ],
    run: ({ editor }) => deleteChosen(editor),
  },
  {
    name: 'selectAll',
    part: 'edit',
    chords: [{ key: 'a', code: 'KeyA', mod: true }],
    run: ({ editor }) => void editor.setCurrentTool('select').selectAll(),
  },
  {
    name: 'toFront',
    part: 'edit',
    chords: [{ key: ']', code: 'BracketRight' }],
    run: ({ editor }) => bringToFront(editor, editor.getSelectedShapes()),
  },
  {
    name: 'toBack',
    part: 'edit',
    chords: [{ key: '[', code: 'BracketLeft' }],
    run: ({ editor }) => sendToBack(editor, editor.getSelectedShapes()),
  },
  {
    name: 'fit',
    part: 'view',
    chords: [{ key: '!', code: 'Digit1', shift: true }],
    run: ({ editor }) => showEverything(editor),
  },
  {
    name: 'zoomSelection',
    part: 'view',
    chords: [{ key: '@', code: 'Digit2', shift: true }],
    run: ({ editor }) => void editor.zoomToSelection(animated),
  },
  {
    name: 'zoomReset',
    part: 'view',
    chords: [
      { key: ')', code: 'Digit0', shift: true },
      { key: '0', code: 'Digit0', mod: true },
    ],
    run: ({ editor }) => void editor.resetZoom(undefined, animated),
  },
  {
    name: 'zoomIn',
    part: 'view',
    chords: [
      { key: '+', code: 'Equal', mod: true, shift: true },
      { key: '+', code: 'Equal', shift: true },
      { key: '=', code: 'Equal', mod: true },
      { key: '+', code: 'NumpadAdd', mod: true },
      { key: '+', code: 'NumpadAdd' },
      { key: '=', code: 'Equal' },
    ],
    run: ({ editor }) => stepZoom(editor, 1),
  },
  {
    name: 'zoomOut',
    part: 'view',
    chords: [
      { key: '-', code: 'Minus', mod: true },
      { key: '-', code: 'Minus' },
    ],
    run: ({ editor }) => stepZoom(editor, -1),
  },
  {
    name: 'editFrame',
    part: 'edit',
    chords: [{ key: 'f', code: 'KeyF', shift: true }],
    run: reach => reach.editFrame(),
  },
  {
    name: 'find',
    part: 'view',
    chords: [{ key: 'f', code: 'KeyF', mod: true }],
    run: reach => reach.find(),
  },
  {
    name: 'list',
    part: 'view',
    chords: [{ key: 'o', code: 'KeyO', shift: true }],
    run: reach => reach.toggleList(),
  },
  {
    name: 'panel',
    part: 'view',
    chords: [{ key: 'p', code: 'KeyP', shift: true }],
    run: reach => reach.togglePanel(),
  },
  {
    name: 'clock',
    part: 'view',
    chords: [{ key: 't', code: 'KeyT', shift: true }],
    run: reach => reach.toggleClock(),
  },
  {
    name: 'comment',
    part: 'view',
    chords: [{ key: 'c', code: 'KeyC' }],
    run: reach => reach.comment(),
  },
  {
    name: 'chat',
    part: 'view',
    chords: [{ key: '/', code: 'Slash' }],
    run: ({ editor }) => openChat(editor),
  },
  {
    name: 'react',
    part: 'view',
    chords: [{ key: 'j', code: 'KeyJ' }],
    run: ({ editor }) => void reactBarOpen(editor).set(true),
  },
  {
    name: 'nextFrame',
    part: 'view',
    chords: [{ key: 'pagedown', code: 'PageDown' }],
    isScrolling: true,
    run: ({ editor }) => void stepFrames(editor, 1),
  },
  {
    name: 'previousFrame',
    part: 'view',
    chords: [{ key: 'pageup', code: 'PageUp' }],
    isScrolling: true,
    run: ({ editor }) => void stepFrames(editor, -1),
  },
  {
    name: 'minimap',
    part: 'view',
    chords: [{ key: 'm', code: 'KeyM' }],
    run: () => minimapShown.set(!minimapShown.get()),
  },
  {
    name: 'help',
    part: 'view',
    chords: [{ key: '?', code: 'Slash', shift: true }],
    run: reach => reach.showHelp(),
  },
]

/** Tools by their key; the note is made at once instead, and its button arms the tool. */
export const toolShortcuts = boardTools.filter(tool => tool.name !== 'sticky')
