// The socket of the board that the page was opened at. public/first.js opens it before any script is read, so that
// the board is here when the canvas is; until it is taken, what comes is kept.

declare global {
  /** Until somebody takes it. */
  var rotundaEarlySocket: { socket: WebSocket; messages: MessageEvent<ArrayBuffer>[] } | undefined
}

/** Sync step 1 of a document with nothing in it, which first.js has sent already. */
const asked = Uint8Array.of(0, 0, 1, 0)

const isAsked = (message: unknown) =>
  message instanceof Uint8Array &&
  message.length === asked.length &&
  message.every((byte, at) => byte === asked[at])

/**
 * The socket, as if it were opened now: it opens, and tells what came, after the caller has set its handlers.
 * @returns undefined where there is none, it leads elsewhere, or it is closed, for whatever reason: that is asked anew
 */
export function takeEarlySocket(url: string): WebSocket | undefined {
  const early = globalThis.rotundaEarlySocket
  if (!early || early.socket.url !== url) return undefined
  globalThis.rotundaEarlySocket = undefined
  const { socket, messages } = early
  if (socket.readyState === socket.CONNECTING) return socket
  if (socket.readyState !== socket.OPEN) return undefined

  queueMicrotask(() => {
    openAsAsked(socket)
    for (const message of messages) socket.onmessage?.(message)
  })
  return socket
}

/** What is said at once, but for the question that was asked already. */
function openAsAsked(socket: WebSocket): void {
  const send = socket.send.bind(socket)
  socket.send = message => {
    if (!isAsked(message)) send(message)
  }
  socket.onopen?.(new Event('open'))
  socket.send = send
}
