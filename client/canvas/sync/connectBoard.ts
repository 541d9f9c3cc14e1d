// One board, bound: its document, the store that tldraw draws from, and the connection between them and the server.
import type { Editor, TLStore } from 'tldraw'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { isNewer, metaOf } from '#shared/canvas/document.ts'
import { bindDocument } from './bindDocument.ts'
import type { BoardOptions } from './boardOptions.ts'
import { bindEditorUndo } from './bindEditor.ts'
import { editInSlices, type Slice, type SliceWatch } from './editInSlices.ts'
import { allShapeUtils, createBoardStore, signNotes } from './boardStore.ts'
import { createObservable, type Observable } from './observable.ts'
import { createLayering } from './layers/layering.ts'
import { partOfBoard, type LayerName } from './layers/openLayer.ts'
import { isAtHome, writeAtHome } from './layers/writeAtHome.ts'
import { LOCAL } from './origins.ts'
import { sharePresence } from './presence/sharePresence.ts'
import { showPeers } from './presence/showPeers.ts'
import { isSameStatus, isWithoutHope, type SyncStatus } from './status.ts'
import { createUndo, type Undo } from './undo.ts'
import { keepUnsent, type UnsentKeeper } from './unsent/keepUnsent.ts'
import { createJudge, type QuarantinedRecord } from './judge/validate.ts'
import { openWire } from './wire/wire.ts'
import { watchPage } from './watchPage.ts'

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
  /** The layer that new records go to; what was in the one before is on the board from now on. */
  setLayer: (layer: LayerName | undefined) => void
  layer: Observable<LayerName | undefined>
  /** Whether a record is in the layer, and not on the board. */
  isInLayer: (id: string) => boolean
  /** Sends what earlier visits left of a layer. */
  sendLayer: (id: string) => void
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
  const homeOf = () => layering.current()
  const undo = createUndo(doc, binding.settle, () => !isReadonly, homeOf)
  writeAtHome(doc, homeOf, () => !isReadonly)
  const isOutdated = createObservable(false)
  metaOf(doc).observe(() => isOutdated.set(isNewer(doc)))

  const tellOfIt = () => queueMicrotask(showStatus)
  const keeper = options.shelf && keepUnsent({ doc, shelf: options.shelf, onChange: tellOfIt })
  const line = {
    origin: options.origin ?? location.origin,
    token: options.token,
    WebSocketPolyfill: options.WebSocketPolyfill ?? WebSocket,
    beforeReceive: binding.settle,
  }
  const wire = openWire({
    ...line,
    board,
    doc,
    awareness,
    ownPart: update => partOfBoard(update, layering.current()),
    onOwnChange: change => keeper?.changed(change),
    onChange() {
      keeper?.settled()
      tellOfIt()
    },
  })
  const layering = createLayering({
    ...line,
    picture: doc,
    shelfOf: id => options.layerShelf?.(id),
    onLeft(content) {
      // Who may not write on the board leaves it to the server, which has it or is still being sent it.
      if (!isReadonly) wire.send(content)
    },
    onChange: tellOfIt,
  })
  const stops = [
    signNotes(store, () => ({ author: me().id, at: new Date().toISOString(), ...options.noteMeta?.() })),
    showPeers(store, awareness),
    watchPage(store, () => {
      binding.settle()
      keeper?.write()
      layering.write()
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
    const pending = wire.pending() + (isReadonly ? 0 : (keeper?.waiting() ?? 0)) + layering.pending()
    const isLate = !isOnline || !layering.isSynced()
    const save = isLate ? 'offline' : pending === 0 ? 'saved' : isReadonly ? 'held' : 'saving'
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
    isAllKept: () => (wire.pending() === 0 || (keeper?.isAllKept() ?? false)) && layering.isAllKept(),
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
    setLayer(layer) {
      if (isClosed) return
      // What was written before belongs where it was written.
      binding.settle()
      layering.set(layer)
    },
    layer: layering.active,
    isInLayer: id => isAtHome(doc, id, layering.current()),
    sendLayer: layering.send,
    reconnect: wire.reconnect,
    close() {
      if (isClosed) return
      binding.close()
      isClosed = true
      keeper?.close()
      layering.close()
      for (const stop of stops) stop()
      undo.close()
      awareness.destroy()
      wire.close()
      doc.destroy()
      store.dispose()
    },
  }
}
