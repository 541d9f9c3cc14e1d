/** Numbers by row and column, in one piece of memory: millions of them are read and changed one by one. */
export class Matrix {
  readonly rows: number
  readonly columns: number
  readonly #values: Float32Array

  constructor(rows: number, columns: number, values = new Float32Array(rows * columns)) {
    this.rows = rows
    this.columns = columns
    this.#values = values
  }

  at(row: number, column: number): number {
    return this.#values[row * this.columns + column] ?? 0
  }

  set(row: number, column: number, value: number): void {
    this.#values[row * this.columns + column] = value
  }

  /** Of a square one whose halves mirror each other. */
  setBoth(one: number, other: number, value: number): void {
    this.set(one, other, value)
    this.set(other, one, value)
  }

  add(row: number, column: number, value: number): void {
    this.set(row, column, this.at(row, column) + value)
  }

  /** What is below becomes 0. */
  forget(least: number): void {
    for (let at = 0; at < this.#values.length; at++) if ((this.#values[at] ?? 0) < least) this.#values[at] = 0
  }

  row(row: number): Float32Array {
    return this.#values.subarray(row * this.columns, (row + 1) * this.columns)
  }

  copy(): Matrix {
    return new Matrix(this.rows, this.columns, this.#values.slice())
  }
}
