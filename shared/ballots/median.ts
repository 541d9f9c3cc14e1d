// Where the middle of what people answered is, and how far they are apart.

/** Of an even number of them the mean of the two in the middle; 0 of none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/**
 * The value below which such a share of them lies, between two in proportion (type 7 of Hyndman and Fan, 1996).
 * @param share 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}
