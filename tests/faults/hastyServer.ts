// The server with the adapters it has, and no patience: every few entries become a snapshot, and what nobody looks at
// is let go at once, and encoded before that. So a kill meets it in the middle of that too.
import { resolve } from 'node:path'
import { readEnvironment } from '../../server/env.ts'
import { openHouse } from './house.ts'

const { DATA_DIR, HOST: host, PORT: port } = readEnvironment(process.env)
const { app } = await openHouse(resolve(DATA_DIR), {
  timings: { roomQuietMs: 5, roomIdleMs: 20 },
  sync: { idleMs: 10, restMs: 1, limits: { compactEntries: 20, sweepMs: 15 } },
})
process.stdout.write(`Rotunda is open at ${await app.listen({ host, port })}\n`)
