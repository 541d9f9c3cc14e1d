// One board, bound: its document, the store that tldraw draws from, and the connection between them and the server.
import type { Editor, TLStore } from 'tldraw'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { closeRecords, isClosedIn } from '#shared/canvas/closed.ts'
import { isNewer, metaOf } from '#shared/canvas/document.ts'
import type { BoardAccess } from '#shared/sessions/round.ts'
import { bindDocument } from './bindDocument.ts'
import type { BoardOptions } from './boardOptions.ts'
import { bindEditorUndo } from './bindEditor.ts'
import { createEdits, type Edits } from './edits.ts'
import { allShapeUtils, createBoardStore, signNotes } from './boardStore.ts'
import { createObservable, type Observable } from './observable.ts'
import { createLayering } from './layers/layering.ts'
import { partOfBoard, type LayerName } from './layers/openLayer.ts'
import { isAtHome, writeAtHome } from './layers/writeAtHome.ts'
import { sharePresence } from './presence/sharePresence.ts'
import { showPeers } from './presence/showPeers.ts'
import { isSameStatus, isWithoutHope, saveOf, type SyncStatus } from './status.ts'
import { createUndo, type Undo } from './undo.ts'
import { keepUnsent, type UnsentKeeper } from './unsent/keepUnsent.ts'
import { createJudge, type QuarantinedRecord } from './judge/validate.ts'
import { openWire } from './wire/wire.ts'
import { watchPage } from './watchPage.ts'

export interface BoardConnection extends Edits {
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
  /** Nothing that this person wrote would go with the tab. */
  isAllKept: () => boolean
  /** Writes what would have been written with the next frame. */
  flush: () => void
  /** What this person may do on the board itself. */
  setAccess: (access: BoardAccess) => void
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
  /** What this person may do: all, add by a layer, or look. */
  let access: BoardAccess = options.isReadonly ? 'look' : 'edit'
  let isHydrated = false
  let isClosed = false
  const editors = new Set<Editor>()
  // Undo follows what was deleted and brought back; Yjs loses its way, and throws, where it has been collected.
  const doc = new Y.Doc({ gc: false })
  const awareness = new Awareness(doc)
  awareness.setLocalState({ user: me(), cursor: null })
  const store = createBoardStore(shapeUtils, options.assets)
  const status = createObservable<SyncStatus>({ phase: 'loading' })

  closeRecords(doc, id => access === 'add' && !isAtHome(doc, id, homeOf()))
  const binding = bindDocument({
    doc,
    store,
    judge: createJudge(store, allShapeUtils(shapeUtils)),
    isReadonly: access === 'look',
    isClosed: id => isClosedIn(doc, id),
    beforeWrite: () =>
      undo.hold(edits.isFollowing() || [...editors].some(editor => editor.inputs.isPointing)),
    onRefused: record => options.onRefused?.(record),
  })
  const homeOf = () => layering.current()
  const isBaseOpen = () => access === 'edit'
  // Who adds and has no layer yet, as between two turns, waits for it.
  const mayWrite = () => access === 'edit' || (access === 'add' && homeOf() !== undefined)
  const undo = createUndo(doc, binding.settle, mayWrite, homeOf, isBaseOpen)
  const adoptAgain = writeAtHome(doc, homeOf, isBaseOpen)
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
    ownPart: update => partOfBoard(update, doc, layering.current()),
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
      if (isBaseOpen()) wire.send(content)
    },
    onChange: tellOfIt,
  })
  const showLayer = () => {
    adoptAgain()
    if (access === 'add') binding.showAgain()
  }
  const stops = [
    layering.active.subscribe(showLayer),
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
    if (!isOnline || !isBaseOpen() || keeper.waiting() === 0) return
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
    const held = wire.pending() + (isBaseOpen() ? (keeper?.waiting() ?? 0) : 0)
    const pending = held + layering.pending()
    const isMoving = isBaseOpen() || layering.pending() > 0
    const save = saveOf({ isLate: !isOnline || !layering.isSynced(), pending, isMoving })
    const next: SyncStatus =
      code !== undefined
        ? { phase: 'refused', code }
        : isHydrated
          ? { phase: 'ready', isOnline, save, pending, keptIn: keeper?.isWorking() ? 'device' : 'tab' }
          : { phase: 'loading' }
    if (!isSameStatus(status.get(), next)) status.set(next)
  }

  const edits = createEdits({
    doc,
    undo,
    settle: binding.settle,
    mayWrite: () => mayWrite() && !isClosed,
  })

  function applyAccess(): void {
    const isReadonly = !mayWrite()
    binding.setReadonly(isReadonly)
    for (const editor of editors) editor.updateInstanceState({ isReadonly })
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
    ...edits,
    flush: binding.settle,
    bindEditor(editor) {
      editors.add(editor)
      editor.updateInstanceState({ isReadonly: !mayWrite() })
      const letGo = [bindEditorUndo(editor, undo, binding.settle), sharePresence(editor, awareness, me)]
      return () => {
        binding.settle()
        editors.delete(editor)
        for (const stop of letGo) stop()
      }
    },
    setAccess(next) {
      if (next === access) return
      binding.settle()
      const wasOpen = isBaseOpen()
      access = next
      adoptAgain()
      applyAccess()
      binding.showAgain()
      // What was sent while the server took nothing was not counted there: count anew, and send it again.
      if (!wasOpen && isBaseOpen() && wire.pending() > 0) wire.reconnect()
      tellOfIt()
    },
    setLayer(layer) {
      if (isClosed) return
      // What was written before belongs where it was written.
      binding.settle()
      layering.set(layer)
      applyAccess()
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
