// What was let go of stays with the process: a server that has nothing to do collects nothing, and of what it has
// collected V8 keeps the pages for itself. So when much was let go of and nobody does anything, all of it is collected
// and its pages are given back to the machine. That takes a tenth of a second or two.
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Some 25 MB. */
const muchStructs = 100_000
/** Nothing more has been let go of for so long. Milliseconds. */
const settledMs = 6_000
/** The share of the time that the process may have had something to do. */
const quietShare = 0.05

interface Process {
  /** Answers how to ask for the share of the time since then in which there was something to do. */
  startLoad: () => () => number
  collect: () => void
}

export class Relief {
  readonly #process: Process
  #structs = 0
  #timer: NodeJS.Timeout | undefined
  #loadSince = (): number => 1

  constructor(process: Process = { startLoad, collect }) {
    this.#process = process
  }

  /** A document with so many structs is not in memory any more. */
  letGo(structs: number): void {
    this.#structs += structs
    if (this.#structs >= muchStructs) this.#wait()
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#loadSince = this.#process.startLoad()
    this.#timer = setTimeout(() => this.#look(), settledMs).unref()
  }

  #look(): void {
    if (this.#loadSince() > quietShare) return this.#wait()
    this.#structs = 0
    this.#process.collect()
  }

  close(): void {
    clearTimeout(this.#timer)
  }
}

function startLoad(): () => number {
  const since = performance.eventLoopUtilization()
  return () => performance.eventLoopUtilization(since).utilization
}

/** Node hands the collector out to new contexts only, and the pages back for this kind of collection only. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  if (typeof gc === 'function') gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
