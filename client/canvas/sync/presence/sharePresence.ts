// Tells the others where this person points, what they have selected and what they see.
import { isEqual, react, TLPOINTER_ID, type Editor } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import {
  longestChat,
  longestTrail,
  mostSelected,
  type PresenceState,
  type PresentPerson,
} from './presence.ts'
import { ownReaction } from './ownReaction.ts'

/** About 12 times a second. */
const sendEveryMs = 80
/** A pointer that rests for so long is hidden. */
const restsAfterMs = 3_000

/** Whole page units: finer places are not seen, and cost twice the bytes. */
const round = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x), y: Math.round(y) })

/** @returns how to stop it */
export function sharePresence(editor: Editor, awareness: Awareness, me: () => PresentPerson): () => void {
  let isResting = true
  let place = pointerOf(editor)
  let sentAt = 0
  let sending: ReturnType<typeof setTimeout> | undefined
  let resting: ReturnType<typeof setTimeout> | undefined

  const send = () => {
    clearTimeout(sending)
    sending = undefined
    sentAt = Date.now()
    const state = stateOf(editor, me(), isResting && !isChatting(editor) ? null : place)
    // Even a state that is the same would be told.
    if (!isEqual(state, awareness.getLocalState())) awareness.setLocalState(state)
  }
  const sendSoon = () => {
    sending ??= setTimeout(send, Math.max(0, sentAt + sendEveryMs - Date.now()))
  }
  const rest = () => {
    clearTimeout(resting)
    isResting = true
    sendSoon()
  }

  const stop = react('share presence', () => {
    const next = pointerOf(editor)
    if (next.x !== place.x || next.y !== place.y) {
      place = next
      isResting = false
      clearTimeout(resting)
      resting = setTimeout(rest, restsAfterMs)
    }
    // Asked for here, so that their changes are noticed.
    editor.getSelectedShapeIds()
    editor.getEditingShapeId()
    editor.getCamera()
    editor.getViewportScreenBounds()
    trailOf(editor)
    ownReaction(editor).get()
    sendSoon()
  })

  return () => {
    stop()
    clearTimeout(sending)
    clearTimeout(resting)
    awareness.setLocalState({ user: me(), cursor: null })
  }
}

/** Words without a cursor would stand nowhere. */
const isChatting = (editor: Editor) => editor.getInstanceState().chatMessage !== ''

const pointerOf = (editor: Editor) => {
  const { x, y } = editor.store.get(TLPOINTER_ID) ?? { x: 0, y: 0 }
  return round({ x, y })
}

function trailOf(editor: Editor): number[] {
  const laser = editor.getInstanceState().scribbles.find(scribble => scribble.color === 'laser')
  return (laser?.points ?? []).slice(-longestTrail).flatMap(point => Object.values(round(point)))
}

function stateOf(editor: Editor, user: PresentPerson, cursor: PresenceState['cursor']): PresenceState {
  const editing = editor.getEditingShapeId()
  const { x, y, z } = editor.getCamera()
  const { w, h } = editor.getViewportScreenBounds()
  const laser = trailOf(editor)
  const reaction = ownReaction(editor).get()
  const { chatMessage, followingUserId } = editor.getInstanceState()
  return {
    user,
    cursor,
    selection: editor.getSelectedShapeIds().slice(0, mostSelected),
    ...(editing && { editing }),
    ...(laser.length > 0 && { laser }),
    ...(chatMessage !== '' && { chat: chatMessage.slice(0, longestChat) }),
    ...(reaction && { react: reaction }),
    ...(followingUserId !== null && { following: followingUserId }),
    camera: { ...round({ x, y }), z },
    screen: { w: Math.round(w), h: Math.round(h) },
  }
}
