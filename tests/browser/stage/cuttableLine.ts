// A line between browser and server that can be cut and mended: sockets that are open break, new ones are refused.
import { connect, createServer, type Socket } from 'node:net'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

export interface CuttableLine {
  /** The server's address through this line. */
  origin: string
  cut(): void
  /** @param to another server, where it leads from now on */
  mend(to?: { origin: string }): void
}

export async function layLine(to: { origin: string }): Promise<CuttableLine> {
  let { port } = new URL(to.origin)
  const open = new Set<Socket>()
  let isCut = false
  const line = createServer(near => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(port), '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.pipe(other)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  const address = line.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port')
  const cutAll = () => open.forEach(socket => socket.destroy())
  onTestFinished(() => {
    cutAll()
    line.close()
  })
  return {
    origin: `http://localhost:${address.port}`,
    cut() {
      isCut = true
      cutAll()
    },
    mend(next = to) {
      port = new URL(next.origin).port
      isCut = false
    },
  }
}
