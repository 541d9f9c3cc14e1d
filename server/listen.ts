// Opening and closing the door: the HTTP server, its upgrades, and a stop that lets requests finish.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** Resolves with the address people on this machine open. Rejects when the port is taken. */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(`http://${nameOf(host)}:${portOf(server)}`)
    })
  })
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port // a string for pipes only

function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Sends each upgrade to whoever serves its path; others are told that nothing is there. */
export function routeUpgrades(server: Server, routes: Record<string, HandleUpgrade>): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A peer that vanishes in the middle must not take the server with it.
    socket.on('error', () => socket.destroy())
    const [, first = ''] = (request.url ?? '').split(/[/?]/, 2)
    const route = Object.hasOwn(routes, first) ? routes[first] : undefined
    if (route) route(request, socket, head)
    else refuseUpgrade(socket, '404 Not Found')
  })
}

/** Answers who wants a socket and gets none. The connection ends with it, whether or not the other side ends its own. */
export function refuseUpgrade(stream: Duplex, status: string, headers: Record<string, string> = {}): void {
  const lines = Object.entries({ Connection: 'close', 'Content-Length': '0', ...headers })
  const head = [`HTTP/1.1 ${status}`, ...lines.map(([name, value]) => `${name}: ${value}`)]
  stream.end(`${head.join('\r\n')}\r\n\r\n`, () => stream.destroy())
}

/** Knows the requests that are being answered. */
export function watchRequests(server: Server): { finished(atMostMs: number): Promise<void> } {
  const running = new Set<ServerResponse>()
  let isEnding = false
  let whenNone: (() => void) | undefined
  // Before it is answered.
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    running.add(response)
    if (isEnding) sayGoodbye(response)
    response.once('close', () => {
      running.delete(response)
      if (running.size === 0) whenNone?.()
    })
  })
  return {
    async finished(atMostMs) {
      isEnding = true
      for (const response of running) sayGoodbye(response)
      if (running.size === 0) return
      const { promise, resolve } = Promise.withResolvers<void>()
      whenNone = resolve
      const timer = setTimeout(resolve, atMostMs)
      await promise
      clearTimeout(timer)
    },
  }
}

/** Whoever asks for one thing after the other would come again by the same connection, and never find the door closed. */
function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}
