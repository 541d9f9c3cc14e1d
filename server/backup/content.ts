// What there is in a log and beside it, as one hash: two places with the same hash hold the same rooms, boards,
// versions, pictures and key, however their files are laid out.
import { createHash } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

export interface Content {
  rooms: number
  boards: number
  pictures: number
  /** SHA-256, hexadecimal. */
  digest: string
}

export interface ContentParts {
  /** With the tables of `log.db`. */
  db: DatabaseSync
  /** Pictures are named by the hash of their bytes, so their names stand for them. */
  pictures: Iterable<{ room: string; hash: string }>
  key: string
}

export function describeContent({ db, pictures, key }: ContentParts): Content {
  const digest = createHash('sha256')
  const add = (...values: SQLOutputValue[]) => {
    for (const value of values) {
      const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value))
      digest.update(`${bytes.length} `).update(bytes)
    }
  }
  for (const [table, bytes] of [
    ['snapshots', 'bytes'],
    ['entries', 'entry'],
  ] as const) {
    const rows = db.prepare(`SELECT stream, seq, ${bytes} AS bytes FROM ${table} ORDER BY stream, seq`)
    for (const row of rows.iterate()) add(table, ...Object.values(row))
  }
  const names = [...pictures].map(({ room, hash }) => `${room}/${hash}`).sort()
  add(...names, key.trim())
  return {
    rooms: countStreams(db, 'room/'),
    boards: countStreams(db, 'board/'),
    pictures: names.length,
    digest: digest.digest('hex'),
  }
}

/** Layers of boards are not counted by themselves. */
const countStreams = (db: DatabaseSync, prefix: string): number =>
  Number(
    db
      .prepare(
        `SELECT count(*) AS streams FROM (
           SELECT stream FROM entries UNION SELECT stream FROM snapshots
         ) WHERE substr(stream, 1, ${prefix.length}) = ? AND instr(substr(stream, ${prefix.length + 1}), '/') = 0`,
      )
      .get(prefix)?.['streams'],
  )

export const sayContent = ({ rooms, boards, pictures, digest }: Content): string =>
  `rooms: ${rooms}, boards: ${boards}, pictures: ${pictures}, content sha256 ${digest}`
