// The notes of a board by the square they stand in: who asks for those in view looks at no others.
import type { TLShapeId } from 'tldraw'
import type { NoteBox } from './noteBoxes.ts'
import { isIn, type View } from './parts.ts'

export interface NoteGrid {
  put: (id: TLShapeId, box: NoteBox) => void
  delete: (id: TLShapeId) => void
  /** Calls with each note that reaches into a part of the page, in no order. */
  eachIn: (part: View, visit: (id: TLShapeId, box: NoteBox) => void) => void
  countIn: (part: View) => number
  /** Nothing stands outside of it; it may be somewhat larger than what does. Undefined without notes. */
  bounds: () => View | undefined
}

/** Page units: some dozens of notes stand in a square. */
const side = 1_024

interface Square {
  column: number
  row: number
  notes: Map<TLShapeId, NoteBox>
}

export function createNoteGrid(): NoteGrid {
  const squares = new Map<string, Square>()
  const squareOf = new Map<TLShapeId, Square>()
  /** A note is kept in the square of its corner only, and reaches no farther than the largest that ever stood here. */
  const largest = { w: 0, h: 0 }

  function squareAt(x: number, y: number): Square {
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)]
    const key = `${column} ${row}`
    const known = squares.get(key)
    if (known) return known
    const made = { column, row, notes: new Map<TLShapeId, NoteBox>() }
    squares.set(key, made)
    return made
  }

  function leave(id: TLShapeId, square: Square): void {
    square.notes.delete(id)
    if (square.notes.size === 0) squares.delete(`${square.column} ${square.row}`)
  }

  /** Squares that can hold notes of a part of the page; all of them, where it is larger than the board. */
  function* squaresOf({ minX, minY, maxX, maxY }: View): Iterable<Square> {
    const left = Math.floor((minX - largest.w) / side)
    const top = Math.floor((minY - largest.h) / side)
    const right = Math.floor(maxX / side)
    const bottom = Math.floor(maxY / side)
    if ((right - left + 1) * (bottom - top + 1) >= squares.size) return yield* squares.values()
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const square = squares.get(`${column} ${row}`)
        if (square) yield square
      }
  }

  return {
    put(id, box) {
      const before = squareOf.get(id)
      const square = squareAt(box.x, box.y)
      if (before && before !== square) leave(id, before)
      square.notes.set(id, box)
      squareOf.set(id, square)
      largest.w = Math.max(largest.w, box.w)
      largest.h = Math.max(largest.h, box.h)
    },
    delete(id) {
      const square = squareOf.get(id)
      if (square) leave(id, square)
      squareOf.delete(id)
    },
    eachIn(part, visit) {
      for (const { notes } of squaresOf(part))
        for (const [id, box] of notes) if (isIn(part, box)) visit(id, box)
    },
    countIn(part) {
      let count = 0
      for (const { notes } of squaresOf(part)) for (const box of notes.values()) if (isIn(part, box)) count++
      return count
    },
    bounds() {
      if (squares.size === 0) return undefined
      let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
      for (const { column, row } of squares.values()) {
        minX = Math.min(minX, column)
        minY = Math.min(minY, row)
        maxX = Math.max(maxX, column + 1)
        maxY = Math.max(maxY, row + 1)
      }
      return {
        minX: minX * side,
        minY: minY * side,
        maxX: maxX * side + largest.w,
        maxY: maxY * side + largest.h,
      }
    },
  }
}
