// A line between one client and the server that does what networks do: it is slow, it breaks, in the middle of a frame
// too, it goes silent without breaking, it lets nobody through for a while, and it says things twice.
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface FaultyLine {
  origin: string
  /** Breaks what is open; who connects anew gets through. */
  cut(): void
  /** Lets a part of what comes next through, and breaks. */
  cutInFrame(): void
  /** Nothing comes through any more, and nobody is told. */
  goSilent(): void
  /** Breaks what is open, and lets nobody through. */
  block(): void
  /** Everything comes so much later. Milliseconds. */
  slowDown(ms: number): void
  /** What the server says comes twice. */
  sayTwice(): void
  /** As good as new; what had gone silent is broken. */
  mend(): void
  close(): void
}

interface Passage {
  near: Socket
  far: Socket
  /** Something was lost on it. No network lets through what came after. */
  isTorn: boolean
}

/** So long bytes are under way on a slow line. Milliseconds. */
const travel = (ms: number): Promise<void> | undefined =>
  ms === 0 ? undefined : new Promise(resolve => setTimeout(resolve, ms))

export async function layFaultyLine(server: { origin: string }): Promise<FaultyLine> {
  const port = Number(new URL(server.origin).port)
  const open = new Set<Passage>()
  let state: 'sound' | 'silent' | 'blocked' | 'breaking' = 'sound'
  let delay = 0
  let isDouble = false

  const breakAll = () => {
    for (const { near, far } of open) for (const socket of [near, far]) socket.destroy()
  }

  function pass(passage: Passage, from: Socket, to: Socket, split: (bytes: Buffer) => Buffer[]): void {
    // One after the other, however the delay changes.
    let last = Promise.resolve()
    const send = (bytes: Buffer) => {
      if (passage.isTorn) return
      passage.isTorn = state === 'silent' || state === 'breaking'
      if (!passage.isTorn) return void to.write(bytes)
      if (state === 'silent') return
      state = 'sound'
      to.write(bytes.subarray(0, bytes.length / 2), breakAll)
    }
    from.on('data', (bytes: Buffer) => {
      const arrived = travel(delay)
      last = last.then(() => arrived).then(() => split(bytes).forEach(send))
    })
    from.on('error', () => to.destroy())
    from.on('close', () => to.destroy())
  }

  const listener = createServer(near => {
    if (state === 'blocked') return void near.destroy()
    const far = connect(port, '127.0.0.1')
    const passage = { near, far, isTorn: false }
    open.add(passage)
    near.once('close', () => open.delete(passage))
    const messages = createMessageSplitter()
    pass(passage, near, far, bytes => [bytes])
    pass(passage, far, near, bytes => {
      const parts = messages(bytes)
      return isDouble ? parts.flatMap(({ part, isMessage }) => (isMessage ? [part, part] : [part])) : [bytes]
    })
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port')

  const become = (next: typeof state) => {
    state = next
    if (next === 'blocked') breakAll()
  }
  return {
    origin: `http://localhost:${address.port}`,
    cut: breakAll,
    cutInFrame: () => become('breaking'),
    goSilent: () => become('silent'),
    block: () => become('blocked'),
    slowDown: ms => (delay = ms),
    sayTwice: () => (isDouble = true),
    mend() {
      if ([...open].some(({ isTorn }) => isTorn)) breakAll()
      become('sound')
      delay = 0
      isDouble = false
    },
    close() {
      breakAll()
      listener.close()
    },
  }
}

/**
 * Binary messages of a server, RFC 6455 section 5.2, unmasked and in one frame each; what lies between them, the answer to
 * the upgrade for one, is a part too. Bytes that are no whole message yet pass as they are, and then nothing is doubled
 * until the next chunk begins with one.
 */
function createMessageSplitter(): (bytes: Buffer) => { part: Buffer; isMessage: boolean }[] {
  return bytes => {
    const parts: { part: Buffer; isMessage: boolean }[] = []
    let rest = bytes
    while (rest.length >= 2 && rest[0] === 0x82) {
      const short = rest[1] ?? 0
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (rest.length < head) break
      const length =
        short < 126 ? short : short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2))
      if (rest.length < head + length) break
      parts.push({ part: rest.subarray(0, head + length), isMessage: true })
      rest = rest.subarray(head + length)
    }
    if (rest.length > 0) parts.push({ part: rest, isMessage: false })
    return parts
  }
}
