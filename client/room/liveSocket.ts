import { LiveFrame } from '#shared/api/live.ts'

export interface LiveListener {
  opened: () => void
  took: (frame: LiveFrame) => void
  /** `isForGood`: the server does not want this person here any more, ask it why before trying again. */
  closed: (isForGood: boolean) => void
}

export interface Listening {
  /** No more calls of the listener after this. */
  stop: () => void
}

const isForGood = (code: number) => code >= 4400 && code < 4500

/** Opens the room's event socket. A frame this page does not understand ends it like a reset. */
export function listenToRoom(room: string, since: number, listener: LiveListener): Listening {
  const url = new URL(`/live/${encodeURIComponent(room)}?since=${since}`, location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  const socket = new WebSocket(url)
  let isStopped = false
  socket.onopen = () => {
    if (!isStopped) listener.opened()
  }
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isStopped) listener.took(readFrame(data, since))
  }
  socket.onclose = ({ code }) => {
    if (!isStopped) listener.closed(isForGood(code))
  }
  return {
    stop() {
      isStopped = true
      socket.close()
    },
  }
}

/** A newer server may say things an older page does not know: then the whole state is fetched anew. */
function readFrame(data: unknown, since: number): LiveFrame {
  try {
    return LiveFrame.parse(JSON.parse(String(data)))
  } catch {
    return { type: 'reset', seq: since }
  }
}
