// A cable between a client and a server that can be pulled out. Sockets through it are real ones.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Cable {
  /** Where a client connects to instead of the server. */
  origin: string
  pull: () => void
  plugIn: () => void
  /** From now on nothing comes through, and nobody is told. */
  hold: () => void
}

export async function cableTo(origin: string): Promise<Cable> {
  const target = new URL(origin)
  const ends = new Set<Socket>()
  let isPulled = false
  const server = createServer(client => {
    if (isPulled) {
      client.destroy()
      return
    }
    const upstream = connect(Number(target.port), target.hostname)
    for (const end of [client, upstream]) {
      ends.add(end)
      end.on('error', () => undefined)
      end.on('close', () => {
        client.destroy()
        upstream.destroy()
        ends.delete(end)
      })
    }
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const pull = () => {
    isPulled = true
    for (const end of ends) end.destroy()
  }
  onTestFinished(() => {
    pull()
    server.close()
  })
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    pull,
    plugIn: () => (isPulled = false),
    hold: () => ends.forEach(end => end.unpipe()),
  }
}
