// y-websocket's own server, as version 2 ships it. The one of today, @y/websocket-server, wants Yjs 14.
import type { IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { serveSockets } from './listenAnywhere.ts'

/** It has no types. */
const Utils = z.object({
  setupWSConnection: z.custom<(socket: WebSocket, request: IncomingMessage) => void>(
    value => typeof value === 'function',
  ),
})
const require = createRequire(import.meta.url)
const { setupWSConnection } = Utils.parse(require('y-websocket-server/bin/utils'))

await serveSockets(setupWSConnection)
