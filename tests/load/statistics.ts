/** The value that a share of all values does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: number[]): number => percentile(values, 0.5)

export const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Calls `work` so many times a second, evenly, each as soon as it is due. */
export async function evenly(times: number, perSecond: number, work: (nth: number) => void): Promise<void> {
  const begin = performance.now()
  for (let nth = 0; nth < times; nth++) {
    const wait = begin + (nth * 1_000) / perSecond - performance.now()
    if (wait > 0) await sleep(wait)
    work(nth)
  }
}

/** Waits until something is so, at most so long; answers whether it is. */
export async function waitFor(isSo: () => boolean | Promise<boolean>, atMostMs: number): Promise<boolean> {
  const end = performance.now() + atMostMs
  while (!(await isSo())) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}
