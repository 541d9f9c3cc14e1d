// What an update does to a document on the server's way in, and to those who are told of it.
import * as Y from 'yjs'
import { missingFoundation } from '../../server/sync/intake/admission.ts'
import { burdenOf, countStructs } from '../../server/sync/intake/burden.ts'
import { contradicts } from '../../server/sync/intake/contradiction.ts'
import { inspectUpdate, type UpdateOutline } from '../../server/sync/inspection/inspectUpdate.ts'
import { Malformed } from '../../server/sync/inspection/reader.ts'
import { updatesOf } from '../server/sync/stage/boardClients.ts'
import { applyPlaced, docOf } from '../server/sync/stage/placed.ts'

export type Verdict = 'refused' | 'waits' | 'contradicts' | 'too costly' | 'misplaced' | 'taken'

const longestMs = 50

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
  const doc = docOf(base)
  if (missingFoundation(outline, doc)) return 'waits'
  if (contradicts(update, outline, doc)) return 'contradicts'
  if (burdenOf(update, outline, doc, countStructs(doc)) !== undefined) return 'too costly'
  assertQuick('Yjs', () => void applyPlaced(update, docOf(base)))
  let isSound = true
  const told = updatesOf(doc, () => (isSound = applyPlaced(update, doc)))
  // The server forgets what would be left pending.
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  assertSame(doc, docOf(base, ...told), 'Those who are told')
  assertSame(doc, docOf(Y.encodeStateAsUpdate(doc)), 'Those who join')
  for (const each of told) inspectUpdate(each)
  return isSound ? 'taken' : 'misplaced'
}

function assertSame(server: Y.Doc, other: Y.Doc, who: string): void {
  const [here, there] = [server, other].map(doc => Buffer.from(Y.encodeStateVector(doc)).toString('hex'))
  if (here?.length !== there?.length) throw new Error(`${who} have something else: ${there}, not ${here}`)
  if (other.store.pendingStructs) throw new Error(`${who} wait for something`)
}
