import { useEffect, useRef, useState } from 'react'

export type Work = { phase: 'idle' } | { phase: 'working'; done: number; total: number } | { phase: 'failed' }

/** A long work that tells how far it is and can be stopped; it stops with whatever shows it. */
export function useWork(): {
  work: Work
  /** Resolves to whether it was done to its end. */
  start: (
    total: number,
    run: (onDone: (done: number) => void, signal: AbortSignal) => Promise<void>,
  ) => Promise<boolean>
  stop: () => void
} {
  const [work, setWork] = useState<Work>({ phase: 'idle' })
  const current = useRef<AbortController>(undefined)
  useEffect(() => () => current.current?.abort(), [])
  return {
    work,
    async start(total, run) {
      const controller = new AbortController()
      const { signal } = controller
      current.current = controller
      setWork({ phase: 'working', done: 0, total })
      try {
        await run(done => !signal.aborted && setWork({ phase: 'working', done, total }), signal)
        if (signal.aborted) return false
        setWork({ phase: 'idle' })
        return true
      } catch {
        if (!signal.aborted) setWork({ phase: 'failed' })
        return false
      }
    },
    stop() {
      current.current?.abort()
      setWork({ phase: 'idle' })
    },
  }
}
