// What an update does to a document on the server's way in, and to those who are told of it.
import * as Y from 'yjs'
import { missingFoundation } from '../../server/sync/intake/admission.ts'
import { burdenOf, countStructs } from '../../server/sync/intake/burden.ts'
import { Misplaced, placedParts } from '../../server/sync/intake/placement.ts'
import { contradicts } from '../../server/sync/intake/contradiction.ts'
import { inspectUpdate, type UpdateOutline } from '../../server/sync/inspection/inspectUpdate.ts'
import { Malformed } from '../../server/sync/inspection/reader.ts'
import { updatesOf } from '../server/sync/stage/boardClients.ts'

export type Verdict = 'refused' | 'waits' | 'contradicts' | 'too costly' | 'misplaced' | 'taken'

const longestMs = 50

function load(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Twice may be chance: a machine does other things too. */
function assertQuick(what: string, work: () => void): void {
  let least = Infinity
  for (let attempt = 0; attempt < 3 && least > longestMs; attempt++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  if (least > longestMs) throw new Error(`${what} took ${least} ms`)
}

/** @throws whatever must not happen */
export function tryUpdate(update: Uint8Array, base: Uint8Array): Verdict {
  let outline: UpdateOutline | undefined
  assertQuick('The inspection', () => {
    try {
      outline = inspectUpdate(update)
    } catch (cause) {
      if (!(cause instanceof Malformed)) throw cause
    }
  })
  if (!outline) return 'refused'
  const doc = load(base)
  if (missingFoundation(outline, doc)) return 'waits'
  if (contradicts(update, outline, doc)) return 'contradicts'
  if (burdenOf(update, outline, doc, countStructs(doc)) !== undefined) return 'too costly'
  assertQuick('Yjs', () => void apply(update, load(base)))
  let isSound = true
  const told = updatesOf(doc, () => (isSound = apply(update, doc)))
  // The server forgets what would be left pending.
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  assertSame(doc, load(base, ...told), 'Those who are told')
  assertSame(doc, load(Y.encodeStateAsUpdate(doc)), 'Those who join')
  for (const each of told) inspectUpdate(each)
  return isSound ? 'taken' : 'misplaced'
}

/** As the server does it; answers whether all of it got in. */
function apply(update: Uint8Array, doc: Y.Doc): boolean {
  try {
    for (const part of placedParts(update, doc)) Y.applyUpdate(doc, part)
    return true
  } catch (cause) {
    if (cause instanceof Misplaced) return false
    throw cause
  }
}

function assertSame(server: Y.Doc, other: Y.Doc, who: string): void {
  const [here, there] = [server, other].map(doc => Buffer.from(Y.encodeStateVector(doc)).toString('hex'))
  if (here?.length !== there?.length) throw new Error(`${who} have something else: ${there}, not ${here}`)
  if (other.store.pendingStructs) throw new Error(`${who} wait for something`)
}
