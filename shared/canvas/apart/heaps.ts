// What one person has put near each other, as it was meant: it is moved together.
import type { Box } from '../lanes/lanes.ts'
import { BoxIndex } from './boxIndex.ts'
import type { Piece } from './scene.ts'

/** So near each other. Page units. */
const together = 80

interface Placed extends Box {
  piece: Piece
}

/** Of one person's pieces those that stand together, in the same zone. In the order of their first ones. */
export function heapsOf(pieces: readonly Piece[]): Piece[][] {
  const placed = pieces.map((piece): Placed => {
    const { x, y, w, h } = piece.box
    return { x, y, w, h, piece }
  })
  const index = new BoxIndex<Placed>()
  for (const each of placed) index.add(each)
  const known = new Set<Placed>()
  const heaps: Piece[][] = []
  for (const first of placed) {
    if (known.has(first)) continue
    const heap: Placed[] = []
    const put = (next: Placed) => {
      known.add(next)
      index.remove(next)
      heap.push(next)
    }
    put(first)
    const isNext = ({ piece: { zone, frame } }: Placed) =>
      zone === first.piece.zone && frame === first.piece.frame
    // What is found is looked around in its turn.
    for (const each of heap)
      for (let next = index.find(each, -together, isNext); next; next = index.find(each, -together, isNext))
        put(next)
    heaps.push(heap.map(({ piece }) => piece))
  }
  return heaps
}
