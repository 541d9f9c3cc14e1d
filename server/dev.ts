// npm run dev: the server restarts when its files change, the client is reloaded in place.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'

const port = process.env.PORT || '4000'
const root = join(import.meta.dirname, '..')

const server = spawn(
  process.execPath,
  ['--watch', '--disable-warning=ExperimentalWarning', join(root, 'server', 'main.ts')],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port } },
)

// client/vite.config.ts sends /api, /sync and /live there.
process.env.ROTUNDA_PORT = port
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
