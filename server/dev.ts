// npm run dev: the server restarts when its files change, the client is reloaded in place.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'
import { readEnvironment } from './env.ts'

const { PORT } = readEnvironment(process.env)
const root = join(import.meta.dirname, '..')

const server = spawn(
  process.execPath,
  ['--watch', '--disable-warning=ExperimentalWarning', join(root, 'server', 'main.ts')],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: String(PORT) } },
)

// client/vite.config.ts sends /api, /sync and /live there.
process.env.ROTUNDA_PORT = String(PORT)
const pages = await createServer({ configFile: join(root, 'client', 'vite.config.ts') })
await pages.listen()
pages.printUrls()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.kill(signal)
    pages.close().then(
      () => process.exit(),
      () => process.exit(1),
    )
  })
}
