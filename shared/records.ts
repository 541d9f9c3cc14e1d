// Records by id, as a room keeps them. What differs is a new object; the others are as they were.

/** With one of them changed. Where there is none of that id, all are as they were. */
export function changeOne<T>(records: Record<string, T>, id: string, edit: (one: T) => T): Record<string, T> {
  const one = records[id]
  return one === undefined ? records : { ...records, [id]: edit(one) }
}

export function withoutOne<T>(records: Record<string, T>, id: string): Record<string, T> {
  const { [id]: _gone, ...others } = records
  return others
}
