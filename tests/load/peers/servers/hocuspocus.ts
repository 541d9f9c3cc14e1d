// Hocuspocus, without any extension: nothing is stored.
import { Server } from '@hocuspocus/server'
import { serveParent } from '../childServer.ts'

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  stopOnSignals: false,
  // All comes from one address here, which is not what its limits are about.
  websocketOptions: { perMessageDeflate: false },
})
await server.listen()
serveParent(server.httpURL, () => server.destroy())
