// What others say at their cursors, for those who hear the board: when they have come to an end, and together.
import type { Awareness } from 'y-protocols/awareness'
import { PresenceState } from '../sync/presence/presence.ts'

/** So long nobody has typed a letter. Milliseconds. */
const pauseMs = 1_500

export interface Said {
  person: string
  words: string
}

/** @returns how to stop */
export function speakChat(awareness: Awareness, speak: (said: readonly Said[]) => void): () => void {
  /** What each says now, and who has not been heard out. */
  const heard = new Map<number, Said>()
  const waiting = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Most changes are cursors: those keep nobody waiting. @returns whether they say something else now */
  function hear(client: number): boolean {
    const { data } = PresenceState.safeParse(awareness.getStates().get(client))
    const words = data?.chat?.trim() ?? ''
    if ((heard.get(client)?.words ?? '') === words) return false
    if (data && words !== '') {
      heard.set(client, { person: data.user.id, words })
      waiting.add(client)
    } else {
      heard.delete(client)
      waiting.delete(client)
    }
    return true
  }

  function speakUp(): void {
    const said = [...waiting].flatMap(client => heard.get(client) ?? [])
    waiting.clear()
    if (said.length > 0) speak(said)
  }

  const listen = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const others = [...added, ...updated, ...removed].filter(client => client !== awareness.clientID)
    if (others.filter(hear).length === 0) return
    clearTimeout(timer)
    timer = setTimeout(speakUp, pauseMs)
  }
  awareness.on('change', listen)
  return () => {
    clearTimeout(timer)
    awareness.off('change', listen)
  }
}
