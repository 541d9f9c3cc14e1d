// A map that is never changed: what differs is a new one, which shares nearly all with the one before. Putting something in
// costs the same among ten thousand as among ten, while a copy of a record costs as much as it holds.

/** How many stand in one row. Whatever is put in, one row is copied, and the list of rows. */
const rowBits = 6
const rowLength = 1 << rowBits
const bucketCount = 256

type Entry<V> = readonly [key: string, value: V]
/** What was taken out leaves its place empty, so that all others keep theirs. */
type Row<V> = readonly (Entry<V> | undefined)[]

interface Parts<V> {
  /** In the order in which they came. */
  rows: readonly Row<V>[]
  /** Where each key stands, counted through all rows. */
  places: readonly ReadonlyMap<string, number>[]
  size: number
}

const nowhere: Parts<never>['places'] = Array.from({ length: bucketCount }, () => new Map())

export class PersistentMap<V> {
  readonly #parts: Parts<V>

  private constructor(parts: Parts<V>) {
    this.#parts = parts
  }

  static of<V>(record: Readonly<Record<string, V>> = {}): PersistentMap<V> {
    const entries = Object.entries(record)
    const rows = Array.from({ length: Math.ceil(entries.length / rowLength) }, (_, row) =>
      entries.slice(row * rowLength, (row + 1) * rowLength),
    )
    // Most rooms have few, and many have none: buckets that are empty are the same everywhere.
    const buckets = Map.groupBy(entries.keys(), place => bucketOf(entries[place]?.[0] ?? ''))
    const places = nowhere.map((empty, bucket) => {
      const own = buckets.get(bucket)
      return own ? new Map(own.map(place => [entries[place]?.[0] ?? '', place])) : empty
    })
    return new PersistentMap({ rows, places, size: entries.length })
  }

  get size(): number {
    return this.#parts.size
  }

  get(key: string): V | undefined {
    const place = this.#placeOf(key)
    return place === undefined ? undefined : this.#parts.rows[place >> rowBits]?.[place % rowLength]?.[1]
  }

  /** A key that is there already keeps its place in the order. */
  with(key: string, value: V): PersistentMap<V> {
    const { rows, places, size } = this.#parts
    const known = this.#placeOf(key)
    if (known !== undefined)
      return new PersistentMap({ rows: withEntry(rows, known, [key, value]), places, size })
    const place = rows.length === 0 ? 0 : (rows.length - 1) * rowLength + (rows.at(-1)?.length ?? 0)
    return new PersistentMap({
      rows: withEntry(rows, place, [key, value]),
      places: withBucket(places, key, bucket => bucket.set(key, place)),
      size: size + 1,
    })
  }

  without(key: string): PersistentMap<V> {
    const { rows, places, size } = this.#parts
    const place = this.#placeOf(key)
    if (place === undefined) return this
    return new PersistentMap({
      rows: withEntry(rows, place, undefined),
      places: withBucket(places, key, bucket => bucket.delete(key)),
      size: size - 1,
    })
  }

  /** In the order in which they came. */
  *[Symbol.iterator](): IterableIterator<Entry<V>> {
    for (const row of this.#parts.rows) for (const entry of row) if (entry) yield entry
  }

  values(): V[] {
    return this.#parts.rows.flatMap(row => row.flatMap(entry => (entry ? [entry[1]] : [])))
  }

  /** As it is sent and kept. */
  toJSON(): Record<string, V> {
    return Object.fromEntries(this)
  }

  #placeOf(key: string): number | undefined {
    return this.#parts.places[bucketOf(key)]?.get(key)
  }
}

function withEntry<V>(
  rows: readonly Row<V>[],
  place: number,
  entry: Entry<V> | undefined,
): readonly Row<V>[] {
  const at = place >> rowBits
  const row = rows[at]
  if (!row) return [...rows, [entry]]
  const within = place % rowLength
  return rows.with(at, within === row.length ? [...row, entry] : row.with(within, entry))
}

function withBucket(
  places: Parts<never>['places'],
  key: string,
  change: (bucket: Map<string, number>) => void,
): Parts<never>['places'] {
  const bucket = new Map(places[bucketOf(key)])
  change(bucket)
  return places.with(bucketOf(key), bucket)
}

function bucketOf(key: string): number {
  let hash = 0
  for (let index = 0; index < key.length; index++) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) | 0
  return (hash ^ (hash >>> 16)) & (bucketCount - 1)
}
