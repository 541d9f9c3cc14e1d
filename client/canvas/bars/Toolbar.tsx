import { Redo2, Undo2 } from 'lucide-react'
import { Toolbar as Radix } from 'radix-ui'
import { Fragment, type PointerEventHandler } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { ArrangeMenu } from '../arrange/ArrangeMenu.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { useBoard } from '../boardContext.ts'
import { chordText } from '../keys/keys.ts'
import { singleKeys } from '../keys/singleKeys.ts'
import { ToolStyles } from '../styles/ToolStyles.tsx'
import { InsertMenu } from '../insert/InsertMenu.tsx'
import { noteColor } from '../notes/addNote.ts'
import { useObservable } from '../sync/useObservable.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { boardTools, chooseTool, type BoardTool } from './boardTools.ts'
import { dragOut } from './dragOut.ts'
import { FormsMenu } from './FormsMenu.tsx'
import { MoreTools } from './MoreTools.tsx'
import { keepFocus } from '../../ui/browser/keepFocus.ts'
import styles from './Toolbar.module.css'

/** Tools whose button ends a group. */
const groupEnds = new Set<BoardTool['name']>(['hand'])

export function Toolbar({ editor, onAddMany }: { editor: Editor; onAddMany: () => void }) {
  const { watching } = useBoard()
  const { t } = useTranslation()
  const shown = boardTools.filter(tool => !tool.isHidden && (!watching || tool.isForWatching))
  return (
    <div className={styles.place}>
      {!watching && <ToolStyles editor={editor} />}
      {/* The canvas keeps the focus, so that its keys go on working after a click here. */}
      <Radix.Root
        className={styles.toolbar}
        data-region="tools"
        data-watching={watching !== undefined || undefined}
        aria-label={t('canvas.toolbar')}
        onMouseDown={keepFocus}
      >
        {shown.map(tool => (
          <Fragment key={tool.name}>
            {tool.name === 'sticky' ? (
              <StickyButton editor={editor} tool={tool} />
            ) : (
              <ToolButton editor={editor} tool={tool} />
            )}
            {tool.name === 'sticky' && <ArrangeMenu editor={editor} onAddMany={onAddMany} />}
            {tool.name === 'text' && <FormsMenu editor={editor} />}
            {groupEnds.has(tool.name) && !watching && <hr data-rare />}
          </Fragment>
        ))}
        {!watching && <InsertMenu editor={editor} />}
        {!watching && <MoreTools editor={editor} />}
        {!watching && <UndoButtons editor={editor} />}
      </Radix.Root>
    </div>
  )
}

interface ToolProps {
  editor: Editor
  tool: BoardTool
}

/** Wears what the next note will, and lets it be dragged to its place. */
function StickyButton({ editor, tool }: ToolProps) {
  // The room tells the person's colour, the editor the one they chose instead.
  const inRoom = useRoom(() => noteColor(editor))
  const color = useValue('note colour', () => noteColor(editor), [editor, inRoom])
  return <ToolButton editor={editor} tool={tool} data-color={color} onPointerDown={dragOut(editor, tool)} />
}

function ToolButton({
  editor,
  tool,
  ...rest
}: ToolProps & { 'data-color'?: string; onPointerDown?: PointerEventHandler }) {
  const { t } = useTranslation()
  const hasKeys = singleKeys.use()
  const isChosen = useValue('chosen tool', () => editor.getCurrentToolId() === tool.tool, [editor, tool])
  return (
    <Radix.Button asChild>
      <IconButton
        label={t(`canvas.tools.${tool.name}`)}
        icon={tool.icon}
        shortcut={hasKeys ? chordText(tool.chord) : undefined}
        side="top"
        className={styles.tool}
        data-tool={tool.name}
        data-rare={tool.isRare}
        aria-pressed={isChosen}
        onClick={() => chooseTool(editor, tool)}
        {...rest}
      />
    </Radix.Button>
  )
}

function UndoButtons({ editor }: { editor: Editor }) {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const { canUndo, canRedo } = useObservable(connection.undo.state)
  return (
    <>
      <hr />
      <Radix.Button asChild>
        <IconButton
          label={t('canvas.undo')}
          icon={Undo2}
          shortcut={chordText({ key: 'z', code: 'KeyZ', mod: true })}
          side="top"
          className={styles.tool}
          aria-disabled={!canUndo}
          onClick={() => editor.undo()}
        />
      </Radix.Button>
      <Radix.Button asChild>
        <IconButton
          label={t('canvas.redo')}
          icon={Redo2}
          shortcut={chordText({ key: 'y', code: 'KeyY', mod: true })}
          side="top"
          className={styles.tool}
          data-rare
          aria-disabled={!canRedo}
          onClick={() => editor.redo()}
        />
      </Radix.Button>
    </>
  )
}
