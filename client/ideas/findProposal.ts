import type { Proposal, Voice } from '#shared/convergence/model.ts'

export interface Compared {
  voices: readonly Voice[]
  /** Texts of other notes: they say which words are common here. */
  background: readonly string[]
}

/** Rejects when it was called off, or the worker cannot be started. */
export function findProposal(compared: Compared, signal: AbortSignal): Promise<Proposal> {
  const worker = new Worker(new URL('./proposal.worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<Proposal>()
  worker.onmessage = ({ data }: MessageEvent<Proposal>) => resolve(data)
  worker.onerror = event => reject(new Error(event.message))
  signal.addEventListener('abort', () => reject(signal.reason))
  worker.postMessage(compared)
  return promise.finally(() => worker.terminate())
}
