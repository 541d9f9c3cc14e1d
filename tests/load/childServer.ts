// A server in a process of its own, so that its processor time is its own. The child answers questions by IPC.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

const Usage = z.object({ cpuMs: z.number(), rssMb: z.number() })
export type Usage = z.infer<typeof Usage>

const Message = z.union([z.object({ origin: z.string() }), Usage])

export interface ChildServer {
  origin: string
  /** Processor time since its start, and memory now. */
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** Rotunda as it is, on a disk. */
export const startRotunda = (): Promise<ChildServer> =>
  startChild(new URL('./rotundaServer.ts', import.meta.url))

export const startRelay = (): Promise<ChildServer> => startChild(new URL('./relayServer.ts', import.meta.url))

async function startChild(script: URL): Promise<ChildServer> {
  const child = fork(script, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const answer = async () => Message.parse((await once(child, 'message'))[0])
  const first = await answer()
  if (!('origin' in first)) throw new Error(`${script.pathname} did not say where it listens`)
  return {
    origin: first.origin,
    async usage() {
      child.send('usage')
      return Usage.parse(await answer())
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** In the child: says where it listens and answers. */
export function serveParent(origin: string, close: () => Promise<void>): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    const usage: Usage = { cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 2 ** 20 }
    process.send?.(usage)
  })
  process.on('SIGTERM', () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
  process.send?.({ origin })
}
