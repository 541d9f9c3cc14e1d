// The text of a file, however it is encoded. Spreadsheets of Russian Windows still write Windows-1251, and UTF-16.

/** A larger file is no list of notes; it would only stop the page. */
export const largestFile = 20 * 1024 * 1024
/** A drawing carries its pictures inside. */
export const largestDrawing = 100 * 1024 * 1024

const marks: readonly (readonly [number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

export function decodeText(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1]
  const encoding = marked ?? guessUtf16(bytes)
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** Without a mark: every other byte of its line ends and digits is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 4_000)
  let even = 0
  let odd = 0
  for (const [at, byte] of start.entries())
    if (byte === 0) {
      if (at % 2 === 0) even++
      else odd++
    }
  const some = start.length / 40
  if (odd > some && even === 0) return 'utf-16le'
  return even > some && odd === 0 ? 'utf-16be' : undefined
}
