// Binds a board's document to a store. The document is the truth: what the store shows of it is read from it,
// record by record. Changes are only noted by id, on both sides, and settled together: first the store's own are
// written, against the last form both knew, then what differs is read back. So nothing has to be filtered for
// echoes: what is equal already is not written, and not put.
import * as Y from 'yjs'
import type { TLStore } from 'tldraw'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap, writeRecord } from '#shared/canvas/fields.ts'
import { createFamily } from './family.ts'
import { createObservable, type Observable } from './observable.ts'
import { FOLLOW_UP, LOCAL } from './origins.ts'
import { asClosed, keepSame } from './shownRecord.ts'
import { putOneByOne, yieldToPage } from './storeWrites.ts'
import { completeRecord, createLastForms } from './wholeRecords.ts'
import { isBoardRecordId, type BoardRecord, type Judge, type QuarantinedRecord } from './judge/validate.ts'

export interface DocumentBinding {
  /** Shows everything there is; resolves when it is shown. Until then nothing is settled. */
  hydrate: () => Promise<void>
  /** Writes what the store has and the document has not, and the other way round. */
  settle: () => void
  setReadonly: (isReadonly: boolean) => void
  /** Other records are closed than were. */
  showAgain: () => void
  quarantine: Observable<QuarantinedRecord[]>
  close: () => void
}

export interface BindingOptions {
  doc: Y.Doc
  store: TLStore
  judge: Judge
  isReadonly: boolean
  /** Before this person's changes go into the document. */
  beforeWrite: () => void
  /** Whether a record stays as it is, for this person and now. */
  isClosed?: (id: string) => boolean
  /** A change of this person's own that would be quarantined. It is not written, and undone in the store. */
  onRefused: (record: QuarantinedRecord) => void
}

const sliceSize = 500
/** The canvas may answer a change with one of its own, which others answer in turn: not for ever. */
const mostRounds = 6

export function bindDocument(options: BindingOptions): DocumentBinding {
  const { doc, store, judge, isClosed = () => false } = options
  const records = recordsOf(doc)
  const family = createFamily()
  /** Each record in the form that store and document last agreed on. */
  const agreed = new Map<string, BoardRecord>()
  const faults = new Map<string, string>()
  const quarantine = createObservable<QuarantinedRecord[]>([])
  let changedInStore = new Set<string>()
  let changedInDoc = new Set<string>()
  const takenBack = new Set<string>()
  const lastForms = createLastForms()
  let { isReadonly } = options
  let phase: 'empty' | 'hydrating' | 'bound' | 'closed' = 'empty'
  let isSettling = false

  const shownOf = (id: string): BoardRecord | undefined =>
    isBoardRecordId(id) ? store.unsafeGetWithoutCapture(id) : undefined

  const observe: Parameters<typeof records.observeDeep>[0] = (events, { origin }) => {
    for (const event of events) {
      if (event instanceof Y.YMapEvent && event.target === records)
        for (const key of event.keysChanged) changedInDoc.add(String(key))
      else changedInDoc.add(String(event.path[0]))
    }
    if (origin instanceof Y.UndoManager) for (const id of changedInDoc) takenBack.add(id)
    settle()
  }

  const stopListening = store.listen(
    ({ changes }) => {
      const { added, updated, removed } = changes
      for (const id of [added, updated, removed].flatMap(part => Object.keys(part)))
        if (isBoardRecordId(id)) changedInStore.add(id)
      settle()
    },
    { scope: 'document', source: 'user' },
  )

  function settle(): void {
    if (phase !== 'bound' || isSettling) return
    isSettling = true
    try {
      if (takenBack.size > 0) complete()
      for (let round = 0; round < mostRounds; round++) {
        // The store tells its listeners once a frame, in hidden tabs never: take what it has now.
        store._flushHistory()
        if (changedInStore.size + changedInDoc.size === 0) return
        if (isReadonly) restore(round === 0)
        else write(round === 0 ? LOCAL : FOLLOW_UP)
        const ids = changedInDoc
        changedInDoc = new Set()
        place(readAll(ids))
      }
    } finally {
      isSettling = false
    }
  }

  /** What undo brought back by half. */
  function complete(): void {
    doc.transact(() => {
      for (const id of takenBack) {
        const map: unknown = records.get(id)
        const last = agreed.get(id) ?? lastForms.of(id)
        if (last && map instanceof Y.Map) completeRecord(map, last)
      }
    }, FOLLOW_UP)
    takenBack.clear()
  }

  /** Takes changes back that may not be. Those the canvas made by itself it would make again: they are let be. */
  function restore(isOwn: boolean): void {
    if (isOwn) for (const id of changedInStore) changedInDoc.add(id)
    changedInStore.clear()
  }

  function write(origin: string): void {
    const ids = [...changedInStore]
    changedInStore = new Set()
    if (ids.length === 0) return
    if (origin === LOCAL) options.beforeWrite()
    // Nobody's undo takes back what a picture is: somebody else may have put the same one up once more.
    const assets = ids.filter(id => id.startsWith('asset:'))
    if (assets.length > 0) doc.transact(() => assets.forEach(writeOne), FOLLOW_UP)
    const others = ids.filter(id => !id.startsWith('asset:'))
    if (others.length > 0) doc.transact(() => others.forEach(writeOne), origin)
  }

  function writeOne(id: string): void {
    const before = agreed.get(id)
    const after = shownOf(id)
    const map: unknown = records.get(id)
    if (before && isClosed(id)) return void changedInDoc.add(id)
    if (!after && before) records.delete(id)
    if (!after) return
    if (after === before) return
    const verdict = judge.plain({ ...after })
    if (!verdict.passes) {
      options.onRefused({ id, reason: verdict.reason })
      changedInDoc.add(id)
    } else if (!before) records.set(id, createRecordMap({ ...after }))
    else if (map instanceof Y.Map) writeRecord(map, { ...after }, { ...before })
    // Somebody deleted it: what was changed meanwhile goes with it.
    else changedInDoc.add(id)
  }

  /** Reads records anew. @returns those that may have to be shown otherwise */
  function readAll(ids: Iterable<string>): Set<string> {
    const touched = new Set(ids)
    let isTreeChanged = false
    let areFaultsChanged = false
    for (const id of touched) {
      const verdict = records.has(id) ? judge.stored(id, records.get(id)) : undefined
      const fault = verdict && !verdict.passes ? verdict.reason : undefined
      if (faults.get(id) !== fault) areFaultsChanged = true
      if (fault === undefined) faults.delete(id)
      else faults.set(id, fault)
      if (family.set(id, verdict?.passes ? verdict.record : undefined)) isTreeChanged = true
    }
    if (areFaultsChanged) listFaults()
    if (isTreeChanged) for (const id of family.dependents()) touched.add(id)
    return touched
  }

  function place(ids: Iterable<string>): void {
    const puts: BoardRecord[] = []
    const gone: BoardRecord['id'][] = []
    const reborn: string[] = []
    for (const id of ids) {
      if (!isBoardRecordId(id)) continue
      const known = family.view(id)
      const view = known && isClosed(id) ? asClosed(known) : known
      const shown = shownOf(id)
      if (!view) {
        const last = agreed.get(id)
        if (last) lastForms.remember(last)
        agreed.delete(id)
        if (shown) gone.push(id)
        continue
      }
      if (shown && shown.type !== view.type) {
        agreed.delete(id)
        gone.push(id)
        reborn.push(id)
        continue
      }
      const record = shown ? keepSame(shown, view) : view
      agreed.set(id, record)
      if (record !== shown) puts.push(record)
    }
    if (puts.length + gone.length === 0) return
    if (reborn.length > 0) void bringBack(reborn)
    const refused = putOneByOne(store, puts, gone)
    for (const [id, reason] of refused) {
      faults.set(id, reason)
      family.set(id, undefined)
      agreed.delete(id)
    }
    if (refused.size > 0) listFaults()
  }

  /** An element of the page cannot become one of another type: it goes, and comes back when the page has seen that. */
  async function bringBack(ids: readonly string[]): Promise<void> {
    await yieldToPage()
    for (const id of ids) changedInDoc.add(id)
    settle()
  }

  const listFaults = () => quarantine.set([...faults].map(([id, reason]) => ({ id, reason })))

  return {
    async hydrate() {
      phase = 'hydrating'
      records.observeDeep(observe)
      const ids = [...records.keys()]
      for (const step of [readAll, place])
        for (let at = 0; at < ids.length && phase === 'hydrating'; at += sliceSize) {
          step(ids.slice(at, at + sliceSize))
          await yieldToPage()
        }
      if (phase === 'hydrating') phase = 'bound'
      settle()
    },
    settle,
    setReadonly(next) {
      // What was changed while nothing might be, is taken back first; what was not written yet, afterwards.
      if (isReadonly) settle()
      isReadonly = next
      settle()
    },
    showAgain() {
      settle()
      if (phase === 'bound') place([...records.keys()])
    },
    quarantine,
    close() {
      settle()
      stopListening()
      if (phase === 'bound' || phase === 'hydrating') records.unobserveDeep(observe)
      phase = 'closed'
    },
  }
}
