import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { TLPOINTER_ID, useValue, type Editor } from 'tldraw'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { focusHere } from '../../ui/browser/focusHere.ts'
import { longestChat } from '../sync/presence/presence.ts'
import styles from './CursorChat.module.css'
import { closeChat, leaveChat, sayInChat } from './cursorChat.ts'
import { personColor } from './personColor.ts'

/** At the pointer, or in the middle where it is not over the board; never beyond the edge. */
function placeOf(editor: Editor): { x: number; y: number } {
  const { w, h } = editor.getViewportScreenBounds()
  const pointer = editor.store.get(TLPOINTER_ID)
  const { x, y } = pointer ? editor.pageToViewport(pointer) : { x: w / 2, y: h / 2 }
  const isOver = x >= 0 && y >= 0 && x <= w && y <= h
  return isOver ? { x: Math.min(x, w - 180), y: Math.min(y, h - 110) } : { x: w / 2, y: h / 2 }
}

/** What this person says at their cursor, and where they write it. */
export function CursorChat({ editor }: { editor: Editor }) {
  const isWriting = useValue('is chatting', () => editor.getInstanceState().isChatting, [editor])
  const words = useValue('chat', () => editor.getInstanceState().chatMessage, [editor])
  useEffect(() => () => closeChat(editor), [editor])
  if (!isWriting && words === '') return null
  return <Bubble editor={editor} isWriting={isWriting} words={words} />
}

function Bubble({ editor, isWriting, words }: { editor: Editor; isWriting: boolean; words: string }) {
  const { t } = useTranslation()
  const me = useMe()
  const color = useRoom(({ state }) => personColor(state, me))
  const { x, y } = useValue('chat place', () => placeOf(editor), [editor])
  const end = (how: (editor: Editor) => void) => {
    how(editor)
    editor.focus()
  }
  return (
    <div
      className={styles.bubble}
      data-color={color}
      style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
    >
      {isWriting ? (
        <input
          ref={focusHere}
          className={styles.field}
          aria-label={t('drawing.chat.label')}
          placeholder={t('drawing.chat.placeholder')}
          maxLength={longestChat}
          value={words}
          onChange={event => sayInChat(editor, event.target.value)}
          onBlur={() => leaveChat(editor)}
          onKeyDown={event => {
            // The canvas listens as well, and would act on what is only written here.
            event.stopPropagation()
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') end(closeChat)
            if (event.key === 'Enter') end(leaveChat)
          }}
        />
      ) : (
        <span>{words}</span>
      )}
    </div>
  )
}
