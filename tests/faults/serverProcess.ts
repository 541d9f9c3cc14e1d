// The server as a process of its own, on a real disk, that can be stopped in every way there is.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
  /** What it complained of. */
  complaints: string
}

export interface ServerProcess {
  pid: number
  /** Resolves with the address once it says that it is open; rejects when it ends before. */
  open: Promise<string>
  exit: Promise<Exit>
  stop(signal: NodeJS.Signals): Promise<Exit>
}

const programs = {
  /** `npm start`, without the pages. */
  usual: fileURLToPath(new URL('../../server/main.ts', import.meta.url)),
  /** One that writes snapshots and lets go of boards and rooms all the time. */
  hasty: fileURLToPath(new URL('./hastyServer.ts', import.meta.url)),
}
/** As `npm start` loads it before. */
const keepCompiled = fileURLToPath(new URL('../../server/keepCompiled.js', import.meta.url))
export type Program = keyof typeof programs

export interface ProcessOptions {
  program?: Program
  env?: Record<string, string>
  /** Modules that are loaded before the program. */
  preload?: string[]
}

const running = new Set<{ kill(signal: NodeJS.Signals): void }>()
/** Whoever is interrupted leaves no server behind. */
process.once('exit', () => running.forEach(child => child.kill('SIGKILL')))

export function startProcess(directory: string, options: ProcessOptions = {}): ServerProcess {
  const { program = 'usual', env = {}, preload = [] } = options
  const imports = [keepCompiled, ...preload].flatMap(module => ['--import', module])
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...imports, programs[program]],
    {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: directory,
        PORT: '0',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'silent',
        BACKUPS_KEPT: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  running.add(child)
  let complaints = ''
  let said = ''
  child.stderr.on('data', chunk => (complaints += String(chunk)))
  const exit = new Promise<Exit>(resolve =>
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve({ code, signal, complaints })
    }),
  )
  const open = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      said += String(chunk)
      const origin = /^Rotunda is open at (\S+)$/m.exec(said)?.[1]
      if (origin !== undefined) resolve(origin)
    })
    exit.then(({ code, signal }) => reject(new Error(`It ended (${signal ?? code}): ${complaints}`)), reject)
  })
  open.catch(() => undefined)
  return {
    pid: child.pid ?? 0,
    open,
    exit,
    stop(signal) {
      child.kill(signal)
      return exit
    },
  }
}
