import { createMemoryLog } from './logs/memoryLog.ts'
import { createApp } from './app.ts'
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { openSqliteLog } from './logs/sqliteLog.ts'
import { pino } from 'pino'
const log = process.argv[2] === 'mem' ? createMemoryLog() : await openSqliteLog({ directory: mkdtempSync('/tmp/perf-') })
const app = createApp({ log, key: randomBytes(32), logger: pino({ level: 'warn' }), settings: { publicUrl: undefined, roomCreation: 'open', adminToken: undefined, trustProxy: 0, tldrawLicenseKey: undefined, clientDirectory: undefined } })
await app.listen({ host: '127.0.0.1', port: 0 })
const { state: { room } } = await app.rooms.create({ name: 'x', language: 'en', you: { name: 'y', color: undefined } }, 'me')
const ask = (c: any) => app.rooms.ask(room.id, 'me', c)
const { result } = await ask({ type: 'board.create', title: 'b', template: 'journey-as-is' })
const board = result!.board!
const { placeNotes } = await import('#shared/canvas/place.ts')
await app.documents.edit(board, 'me', doc => placeNotes(doc, Array.from({ length: 2000 }, (_, k) => ({ id: 'n' + k, text: 'note ' + k, color: 'yellow' as const, zone: undefined, meta: {} }))))
const { zonesOfDocument } = await import('#shared/canvas/notes.ts')
const cpu0 = process.cpuUsage(); for (let i = 0; i < 100; i++) await app.documents.read(board, doc => zonesOfDocument(doc)); const c1 = process.cpuUsage(cpu0); console.log('zonesOfDocument ms', (c1.user + c1.system) / 1e5)
for (const target of [1000, 10000]) {
  while (Object.keys((await app.rooms.read(room.id)).state.initiatives).length < target) await Promise.all(Array.from({ length: 100 }, (_, i) => ask({ type: 'initiative.promote', title: 'many', sources: [{ board, note: 'n' + i }] })))
  const times: number[] = []
  const c = process.cpuUsage()
  for (let i = 0; i < 300; i++) { const t = performance.now(); await ask({ type: 'initiative.promote', sources: [{ board, note: 'n' + i }] }); times.push(performance.now() - t) }
  const u = process.cpuUsage(c)
  times.sort((a, b) => a - b)
  console.log(target, 'wall p50', times[150]!.toFixed(2), 'p90', times[270]!.toFixed(2), 'p99', times[297]!.toFixed(1), 'cpu/cmd ms', ((u.user + u.system) / 300e3).toFixed(2))
}
await app.close()
