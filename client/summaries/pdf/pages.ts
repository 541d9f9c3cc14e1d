import type { Piece } from './pieces.ts'

export interface PlacedPiece extends Piece {
  /** From the top of what a page holds. */
  top: number
}

/** Pieces one under the other; a heading goes with what it stands over. */
export function pagesOf(pieces: readonly Piece[], height: number): PlacedPiece[][] {
  const pages: PlacedPiece[][] = [[]]
  let top = 0
  for (const [index, piece] of pieces.entries()) {
    if (top > 0 && top + neededFrom(pieces, index) > height) {
      pages.push([])
      top = 0
    }
    pages.at(-1)?.push({ ...piece, top })
    top += piece.height
  }
  return pages
}

function neededFrom(pieces: readonly Piece[], from: number): number {
  let needed = 0
  for (const { height, staysWithNext } of pieces.slice(from)) {
    needed += height
    if (!staysWithNext) break
  }
  return needed
}
