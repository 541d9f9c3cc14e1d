// A few words said at one's own cursor. They are in the canvas' own state of this tab, and go out with the cursor.
import type { Editor } from 'tldraw'
import { longestChat } from '../sync/presence/presence.ts'

/** Words stay so long after the last key. Milliseconds. */
const staysMs = 5_000

const fading = new WeakMap<Editor, ReturnType<typeof setTimeout>>()

export function openChat(editor: Editor): void {
  clearTimeout(fading.get(editor))
  editor.updateInstanceState({ isChatting: true, chatMessage: '' })
}

export function sayInChat(editor: Editor, words: string): void {
  editor.updateInstanceState({ chatMessage: words.slice(0, longestChat) })
  clearTimeout(fading.get(editor))
  fading.set(
    editor,
    setTimeout(() => closeChat(editor), staysMs),
  )
}

/** Nothing more is typed; what was said stays for a moment. */
export function leaveChat(editor: Editor): void {
  editor.updateInstanceState({ isChatting: false })
}

export function closeChat(editor: Editor): void {
  clearTimeout(fading.get(editor))
  if (!editor.isDisposed) editor.updateInstanceState({ isChatting: false, chatMessage: '' })
}
