// One board, bound: its document, the store that tldraw draws from, and the connection between them and the server.
import type { Editor, TLAnyShapeUtilConstructor, TLAssetStore, TLStore } from 'tldraw'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { isNewer, metaOf } from '#shared/canvas/document.ts'
import type { NoteMeta } from '#shared/canvas/notes/sticky.ts'
import { bindDocument } from './bindDocument.ts'
import { bindEditorUndo } from './bindEditor.ts'
import { editInSlices, type Slice, type SliceWatch } from './editInSlices.ts'
import { allShapeUtils, createBoardStore, signNotes } from './boardStore.ts'
import { createObservable, type Observable } from './observable.ts'
import { LOCAL } from './origins.ts'
import type { PresentPerson } from './presence/presence.ts'
import { sharePresence } from './presence/sharePresence.ts'
import { showPeers } from './presence/showPeers.ts'
import { isSameStatus, isWithoutHope, type SyncStatus } from './status.ts'
import { createUndo, type Undo } from './undo.ts'
import { keepUnsent, type UnsentKeeper } from './unsent/keepUnsent.ts'
import type { Shelf } from './unsent/shelf.ts'
import { createJudge, type QuarantinedRecord } from './judge/validate.ts'
import { openWire } from './wire/wire.ts'
import { watchPage } from './watchPage.ts'

export interface BoardOptions {
  /** Id of the board, or `<board>~<layer>`. */
  board: string
  /** Default: where the page comes from. */
  origin?: string
  /** For programs without the cookie. */
  token?: string
  WebSocketPolyfill?: typeof WebSocket
  /** Ours; tldraw's own are there anyway. */
  shapeUtils: TLAnyShapeUtilConstructor[]
  me: () => PresentPerson
  isReadonly: boolean
  /** Where this person's changes wait for the server. Without it they go with the tab. */
  shelf?: Shelf
  /** What is written into a new note besides its author and the time. */
  noteMeta?: () => NoteMeta
  /** Where pictures are put, and where they are loaded from. Without it there are none. */
  assets?: TLAssetStore
  /** A change of this person's that no other canvas would take, for example a text without end. It was undone. */
  onRefused?: (record: QuarantinedRecord) => void
}

export interface BoardConnection {
  doc: Y.Doc
  /** Who is here; `presence.ts` says what of each. */
  awareness: Awareness
  /** Mount an editor on it once the board is ready. Its tldraw must have `maxPages: 1`. */
  store: TLStore
  status: Observable<SyncStatus>
  /** A newer page made this document, or its form. What this page would write might not fit: let it only look. */
  isOutdated: Observable<boolean>
  /** Records of the document that are not shown. */
  quarantine: Observable<QuarantinedRecord[]>
  /** @returns how to let the editor go */
  bindEditor: (editor: Editor) => () => void
  undo: Undo
  /** Changes the document not through the store: as this person, as one step of undo. @throws Error when it is read-only */
  edit: <T>(change: (doc: Y.Doc) => T) => T
  /** The same for much at once, without holding the page up. Stopped, all of it is taken back. */
  editInSlices: (slices: Iterable<Slice>, watch: SliceWatch) => Promise<void>
  /** Adds to what this person has just done, in the same step of undo. Does nothing when it is read-only. */
  follow: (change: (doc: Y.Doc) => void) => void
  /** Nothing that this person wrote would go with the tab. */
  isAllKept: () => boolean
  /** Writes what would have been written with the next frame. */
  flush: () => void
  setReadonly: (isReadonly: boolean) => void
  /** Connects again, also after a refusal. Nothing that was drawn is lost. */
  reconnect: () => void
  close: () => void
}

export function connectBoard(options: BoardOptions): BoardConnection {
  const { board, me, shapeUtils } = options
  let { isReadonly } = options
  let isHydrated = false
  let isClosed = false
  /** What is written now belongs to the step before, however long ago that was: a drop to its drag. */
  let isContinuing = false
  const editors = new Set<Editor>()
  // Undo follows what was deleted and brought back; Yjs loses its way, and throws, where it has been collected.
  const doc = new Y.Doc({ gc: false })
  const awareness = new Awareness(doc)
  awareness.setLocalState({ user: me(), cursor: null })
  const store = createBoardStore(shapeUtils, options.assets)
  const status = createObservable<SyncStatus>({ phase: 'loading' })

  const binding = bindDocument({
    doc,
    store,
    judge: createJudge(store, allShapeUtils(shapeUtils)),
    isReadonly,
    beforeWrite: () => undo.hold(isContinuing || [...editors].some(editor => editor.inputs.isPointing)),
    onRefused: record => options.onRefused?.(record),
  })
  const undo = createUndo(doc, binding.settle, () => !isReadonly)
  const isOutdated = createObservable(false)
  metaOf(doc).observe(() => isOutdated.set(isNewer(doc)))

  const tellOfIt = () => queueMicrotask(showStatus)
  const keeper = options.shelf && keepUnsent({ doc, shelf: options.shelf, onChange: tellOfIt })
  const wire = openWire({
    origin: options.origin ?? location.origin,
    board,
    token: options.token,
    WebSocketPolyfill: options.WebSocketPolyfill ?? WebSocket,
    doc,
    awareness,
    beforeReceive: binding.settle,
    onOwnChange: change => keeper?.changed(change),
    onChange() {
      keeper?.settled()
      tellOfIt()
    },
  })
  const stops = [
    signNotes(store, () => ({ author: me().id, at: new Date().toISOString(), ...options.noteMeta?.() })),
    showPeers(store, awareness),
    watchPage(store, () => {
      binding.settle()
      keeper?.write()
    }),
  ]

  let isHydrating = false
  async function hydrate(): Promise<void> {
    isHydrating = true
    await binding.hydrate()
    isHydrated = true
    showStatus()
  }

  let wasOnline = false
  /** What earlier visits and other tabs of this person left on the device goes to the server from here. */
  function bringBack(keeper: UnsentKeeper, isOnline: boolean): void {
    if (isOnline && !wasOnline && isHydrated) keeper.look()
    wasOnline = isOnline
    if (!isOnline || isReadonly || keeper.waiting() === 0) return
    binding.settle()
    keeper.takeBack()
  }

  function showStatus(): void {
    if (isClosed) return
    const isOnline = wire.isSynced()
    if (keeper) bringBack(keeper, isOnline)
    if (isOnline && !isHydrating) void hydrate()
    const code = wire.refusal()
    if (code !== undefined && isWithoutHope(code)) keeper?.forget()
    const pending = wire.pending() + (isReadonly ? 0 : (keeper?.waiting() ?? 0))
    const save = !isOnline ? 'offline' : pending === 0 ? 'saved' : isReadonly ? 'held' : 'saving'
    const next: SyncStatus =
      code !== undefined
        ? { phase: 'refused', code }
        : isHydrated
          ? { phase: 'ready', isOnline, save, pending, keptIn: keeper?.isWorking() ? 'device' : 'tab' }
          : { phase: 'loading' }
    if (!isSameStatus(status.get(), next)) status.set(next)
  }

  return {
    doc,
    awareness,
    store,
    status,
    isOutdated,
    quarantine: binding.quarantine,
    undo,
    isAllKept: () => wire.pending() === 0 || (keeper?.isAllKept() ?? false),
    flush: binding.settle,
    bindEditor(editor) {
      editors.add(editor)
      editor.updateInstanceState({ isReadonly })
      const letGo = [bindEditorUndo(editor, undo, binding.settle), sharePresence(editor, awareness, me)]
      return () => {
        binding.settle()
        editors.delete(editor)
        for (const stop of letGo) stop()
      }
    },
    edit(change) {
      binding.settle()
      if (isReadonly) throw new Error('This board may not be changed')
      undo.endStep()
      try {
        return doc.transact(() => change(doc), LOCAL)
      } finally {
        undo.endStep()
      }
    },
    editInSlices: (slices, watch) =>
      editInSlices(
        { doc, undo, settle: binding.settle, mayWrite: () => !isReadonly && !isClosed },
        slices,
        watch,
      ),
    follow(change) {
      isContinuing = true
      try {
        binding.settle()
        undo.hold(true)
        if (!isReadonly) doc.transact(() => change(doc), LOCAL)
      } finally {
        isContinuing = false
      }
    },
    setReadonly(next) {
      if (next === isReadonly) return
      isReadonly = next
      binding.setReadonly(next)
      for (const editor of editors) editor.updateInstanceState({ isReadonly: next })
      // What was sent while the server took nothing was not counted there: count anew, and send it again.
      if (!next && wire.pending() > 0) wire.reconnect()
      tellOfIt()
    },
    reconnect: wire.reconnect,
    close() {
      if (isClosed) return
      binding.close()
      isClosed = true
      keeper?.close()
      for (const stop of stops) stop()
      undo.close()
      awareness.destroy()
      wire.close()
      doc.destroy()
      store.dispose()
    },
  }
}
