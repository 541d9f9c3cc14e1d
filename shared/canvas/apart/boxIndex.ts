// Which boxes lie where, for whoever asks thousands of times: the board is cut into squares, and each knows what
// reaches into it.
import type { Box } from '../lanes/lanes.ts'

/** Page units: a few notes lie in a square. */
const side = 512
/** What reaches into more squares than this is asked each time instead. */
const mostSquares = 16

/** Whether they share more than a strip so wide, either way; a negative one asks for so much room between them. */
const doShare = (a: Box, b: Box, strip: number): boolean =>
  a.x + strip < b.x + b.w && b.x + strip < a.x + a.w && a.y + strip < b.y + b.h && b.y + strip < a.y + a.h

export class BoxIndex<T extends Box = Box> {
  readonly #squares = new Map<string, Set<T>>()
  readonly #large = new Set<T>()

  add(box: T): void {
    const keys = squaresOf(box)
    if (!keys) this.#large.add(box)
    for (const key of keys ?? []) {
      const square = this.#squares.get(key)
      if (square) square.add(box)
      else this.#squares.set(key, new Set([box]))
    }
  }

  remove(box: T): void {
    this.#large.delete(box)
    for (const key of squaresOf(box) ?? []) this.#squares.get(key)?.delete(box)
  }

  /** One that shares more than a strip with this box. @param strip below 0: one that is so near */
  find(box: Box, strip: number, isMeant: (other: T) => boolean = () => true): T | undefined {
    const around = strip < 0 ? inflate(box, -strip) : box
    const isHit = (other: T) => doShare(box, other, strip) && isMeant(other)
    for (const other of this.#large) if (isHit(other)) return other
    for (const key of squaresOf(around) ?? this.#squares.keys())
      for (const other of this.#squares.get(key) ?? []) if (isHit(other)) return other
    return undefined
  }
}

const inflate = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
})

/** Counted, not run through: far away from the middle of a board one more is no other number. */
function squaresOf({ x, y, w, h }: Box): string[] | undefined {
  const [left, top] = [Math.floor(x / side), Math.floor(y / side)]
  const columns = Math.floor((x + w) / side) - left + 1
  const rows = Math.floor((y + h) / side) - top + 1
  if (!(columns * rows <= mostSquares)) return undefined
  const keys: string[] = []
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) keys.push(`${left + column} ${top + row}`)
  return keys
}
