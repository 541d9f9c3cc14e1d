// A server in a process of its own, so that its processor time is its own. The child answers questions by IPC.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { z } from 'zod'
import { sleep } from '../statistics.ts'

const Usage = z.object({
  /** Since its start. */
  cpuMs: z.number(),
  rssMb: z.number(),
  /** After a collection, if that was asked for. */
  heapMb: z.number(),
  /** How long the event loop stood still, p99 since the last question; 0 where it is not watched. */
  loopDelayMs: z.number(),
})
export type Usage = z.infer<typeof Usage>

const Question = z.enum(['usage', 'collect', 'watch'])
const Message = z.union([z.object({ origin: z.string() }), Usage])

export interface ChildServer {
  origin: string
  usage(): Promise<Usage>
  /** The same, but undefined when it has too much to do to answer soon. */
  usageIfAnswered(atMostMs: number): Promise<Usage | undefined>
  /** Like `usage`, after the garbage is collected. */
  collect(): Promise<Usage>
  /** Like `usage`, and the event loop is watched from now on: 500 looks a second, a hundredth of a core. */
  watchLoop(): Promise<Usage>
  /** Lets it close what it has, as an operator would. */
  stop(): Promise<void>
}

const running = new Set<{ kill(signal: NodeJS.Signals): void }>()
process.once('exit', () => running.forEach(child => child.kill('SIGKILL')))

export async function startChild(script: URL, env: Record<string, string> = {}): Promise<ChildServer> {
  const child = fork(script, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const answer = async () => Message.parse((await once(child, 'message'))[0])
  const ask = async (question: z.infer<typeof Question>) => {
    child.send(question)
    return Usage.parse(await answer())
  }
  const first = await answer()
  if (!('origin' in first)) throw new Error(`${script.pathname} did not say where it listens`)
  return {
    origin: first.origin,
    usage: () => ask('usage'),
    usageIfAnswered: atMostMs => Promise.race([ask('usage'), sleep(atMostMs).then(() => undefined)]),
    collect: () => ask('collect'),
    watchLoop: () => ask('watch'),
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await gone
      clearTimeout(late)
    },
  }
}

/** In the child: says where it listens and answers. */
export function serveParent(origin: string, close: () => Promise<void>): void {
  const delay = monitorEventLoopDelay({ resolution: 2 })
  process.on('message', message => {
    const question = Question.parse(message)
    if (question === 'collect') globalThis.gc?.()
    if (question === 'watch') delay.enable()
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed } = process.memoryUsage()
    const usage: Usage = {
      cpuMs: (user + system) / 1_000,
      rssMb: rss / 2 ** 20,
      heapMb: heapUsed / 2 ** 20,
      loopDelayMs: delay.percentile(99) / 1e6,
    }
    delay.reset()
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
