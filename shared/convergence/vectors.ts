// Vectors of a language model, a byte a number: which way they point is all that is asked of them.

/** Its largest number becomes 127. */
export function toBytes(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, number) => Math.max(most, Math.abs(number)), 0)
  return Int8Array.from(vector, number => (largest === 0 ? 0 : Math.round((number / largest) * 127)))
}
