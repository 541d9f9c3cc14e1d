import {
  CircleDot,
  ClipboardPaste,
  Copy,
  Maximize,
  Scissors,
  SquareDashedMousePointer,
  StickyNote,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EditorProvider, type Editor, type VecLike } from 'tldraw'
import { useMay } from '../../room/usePeople.ts'
import { MenuItem, MenuSeparator, Submenu } from '../../ui/overlays/Menu.tsx'
import { MenuAt } from '../../ui/overlays/MenuAt.tsx'
import { MenuCheck } from '../../ui/overlays/MenuCheck.tsx'
import { alignedCount } from '../align/alignments.ts'
import { AlignItems, SnapItem } from '../align/AlignMenu.tsx'
import { TidyZoneItem } from '../arrange/TidyZones.tsx'
import { ChosenItems } from '../bars/NoteMenu.tsx'
import { useBoard } from '../boardContext.ts'
import { chordText } from '../keys/keys.ts'
import { FrameItems } from '../frames/FrameItems.tsx'
import { lockOf } from '../locks/locks.ts'
import { minimapShown } from '../minimap/minimapShown.ts'
import { addNote } from '../notes/addNote.ts'
import { showEverything } from '../notes/boardActions.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { SpotlightItem } from '../together/SpotlightItem.tsx'
import { useClipboard } from './useClipboard.ts'
import type { MenuPlace } from './useContextMenu.ts'

const ctrl = (key: string) => chordText({ key, code: `Key${key.toUpperCase()}`, mod: true })

/** What a right click offers: for what is chosen, or for the board where nothing is. */
export function BoardMenu({
  editor,
  place,
  onClose,
}: {
  editor: Editor
  place: MenuPlace
  onClose: () => void
}) {
  const { t } = useTranslation()
  const hasChosen = editor.isIn('select') && editor.getSelectedShapeIds().length > 0
  const settle = () => {
    // What is locked was chosen for the menu only.
    const only = editor.getOnlySelectedShape()
    if (only && lockOf(editor, only) !== undefined) editor.selectNone()
    if (editor.getEditingShapeId() === null) editor.focus()
  }
  return (
    <EditorProvider editor={editor}>
      <MenuAt at={place.at} label={t('drawing.menu.title')} onClose={onClose} onClosed={settle}>
        {hasChosen ? (
          <ForChosen editor={editor} point={place.point} />
        ) : (
          <ForBoard editor={editor} point={place.point} />
        )}
      </MenuAt>
    </EditorProvider>
  )
}

function ForChosen({ editor, point }: { editor: Editor; point: VecLike }) {
  const { t } = useTranslation()
  const { watching } = useBoard()
  const { copy, cut, paste } = useClipboard(point)
  const chosen = editor.getSelectedShapes()
  const isLocked = chosen.every(shape => lockOf(editor, shape) !== undefined)
  const only = chosen.length === 1 ? chosen.find(isSticky) : undefined
  return (
    <>
      {chosen.length === 1 && chosen.every(isLanes) && (
        <>
          <FrameItems editor={editor} point={point} />
          {!watching && <TidyZoneItem editor={editor} point={point} />}
        </>
      )}
      <MenuItem icon={Copy} shortcut={ctrl('c')} onSelect={copy}>
        {t('drawing.menu.copy')}
      </MenuItem>
      {watching && only && <SpotlightItem shape={only.id} />}
      {!watching && (
        <>
          {!isLocked && (
            <MenuItem icon={Scissors} shortcut={ctrl('x')} onSelect={cut}>
              {t('drawing.menu.cut')}
            </MenuItem>
          )}
          <MenuItem icon={ClipboardPaste} shortcut={ctrl('v')} onSelect={paste}>
            {t('drawing.menu.paste')}
          </MenuItem>
          <MenuSeparator />
          {!isLocked && alignedCount(editor) > 1 && (
            <Submenu label={t('drawing.aligns.title')}>
              <AlignItems editor={editor} />
            </Submenu>
          )}
          <ChosenItems editor={editor} chosen={chosen} notes={chosen.filter(isSticky)} />
        </>
      )}
    </>
  )
}

function ForBoard({ editor, point }: { editor: Editor; point: VecLike }) {
  const { t } = useTranslation()
  const { board, watching, setPanel } = useBoard()
  const may = useMay()
  const { paste } = useClipboard(point)
  return (
    <>
      <FrameItems editor={editor} point={point} />
      {!watching && (
        <>
          <MenuItem icon={StickyNote} onSelect={() => setTimeout(() => addNote(editor, point))}>
            {t('drawing.menu.addNote')}
          </MenuItem>
          <MenuItem icon={ClipboardPaste} shortcut={ctrl('v')} onSelect={paste}>
            {t('drawing.menu.paste')}
          </MenuItem>
          <TidyZoneItem editor={editor} point={point} />
          <MenuSeparator />
        </>
      )}
      <MenuItem
        icon={SquareDashedMousePointer}
        shortcut={ctrl('a')}
        onSelect={() => editor.setCurrentTool('select').selectAll()}
      >
        {t('canvas.keys.selectAll')}
      </MenuItem>
      <MenuItem icon={Maximize} shortcut="Shift+1" onSelect={() => showEverything(editor)}>
        {t('canvas.zoomFit')}
      </MenuItem>
      <MenuSeparator />
      {may('vote.open') && !board.archived && (
        <MenuItem icon={CircleDot} onSelect={() => setPanel({ kind: 'votes', form: { kind: 'dots' } })}>
          {t('votes.start')}
        </MenuItem>
      )}
      {!watching && <SnapItem />}
      <MenuCheck checked={minimapShown.use()} onChange={minimapShown.set}>
        {t('drawing.minimap.title')}
      </MenuCheck>
    </>
  )
}
