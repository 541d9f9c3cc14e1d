// The way of an update into a document: is it the sender's to write, is what it builds on there, then Yjs.
import * as Y from 'yjs'
import { closeCodes } from '#shared/api/sync.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { missingFoundation, newClients } from './admission.ts'
import type { KeptDoc } from '../keeping/keptDoc.ts'
import { dropGone } from './dropGone.ts'
import { burdenOf, countStructs } from './burden.ts'
import type { LayerOf } from '../document/documentParts.ts'
import { contradicts } from './contradiction.ts'
import type { UpdateOutline } from '../inspection/inspectUpdate.ts'
import type { Labour } from '../document/labour.ts'
import type { Listener } from '../document/listener.ts'
import type { SyncLimits } from '../limits.ts'
import { takeNamesOff } from '../layers/takeNamesOff.ts'
import { isApart } from '../layers/isApart.ts'
import { Misplaced, placedParts } from './placement.ts'
import { WaitingRoom, mostWaiting } from './waitingRoom.ts'
import type { Writers } from '../document/writers.ts'

/** An update as somebody sent it. */
export interface SentUpdate {
  sender: Listener
  update: Uint8Array
  outline: UpdateOutline
  /** Which of the sender's update messages it is, from 1. */
  nth: number
  /** Answers the server's question for everything the client has: nothing can be missing after it. */
  isStep2: boolean
}

/** How much longer an update may wait when the client has not sent its step 2 at all. */
const patience = 3
/** New Yjs client ids in one update: a tab has one. A step 2 after a restore brings those of many. */
const mostClients = { update: 64, step2: 1_000 }

export interface IntakeParts {
  kept: KeptDoc
  /** Of a layer that is held back: its board, of which it may hold nothing. */
  of: LayerOf | undefined
  writers: Writers
  /** See `dropGone`. */
  gone: ReadonlySet<string>
  /** The person who is or was here under a client id that may be bound to nobody yet. */
  personAt: (client: number) => string | undefined
  /** What the board takes on disk. */
  size: () => number
  /** When it takes more than this, only deletions are welcome. */
  mostBytes: number
  limits: SyncLimits
  labour: Labour
}

export class Intake {
  readonly #parts: IntakeParts
  readonly #waiting = new WaitingRoom()
  /** How many structs the document has, or a few more. */
  #structs = 0
  /** Something of what was taken last was taken off again. */
  hasDropped = false

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  /**
   * Takes updates in as one transaction, and adds whose they were to `sources`, those that had waited included. Those
   * of people who have taken much of the server's time come last, and what is not begun by `deadline` is answered: it
   * is to be taken another time. Of one person all stay in order.
   * @throws when an update got stuck half-way: from then on nobody knows what is in the document
   */
  take(updates: SentUpdate[], sources: Set<Listener>, deadline: number): SentUpdate[] {
    const { kept, of, writers, gone, labour } = this.#parts
    const { doc } = kept
    this.#structs = countStructs(doc)
    const last: SentUpdate[] = []
    const rest: SentUpdate[] = []
    const takeOne = (sent: SentUpdate) => {
      sources.add(sent.sender)
      this.#admit(sent, sent.sender)
    }
    const takeAll = (transaction: Y.Transaction) => {
      const late = new Set<string>()
      for (const sent of updates) {
        const { person } = sent.sender
        if (labour.hasTakenMuch(person)) late.add(person)
        if (late.has(person)) last.push(sent)
        else takeOne(sent)
      }
      for (const sent of last)
        if (performance.now() < deadline) takeOne(sent)
        else rest.push(sent)
      this.#retry(sources)
      // What its author sends once more, or late.
      if (!of && writers.hasNameless) takeNamesOff(transaction, writers)
      this.hasDropped = dropGone(transaction, gone)
    }
    // Yjs makes a map of it when it is first asked for: what changed before that would be told of something else.
    recordsOf(doc)
    Y.transact(doc, takeAll, this, false)
    // Admission leaves nothing pending; what a forged circle of references left is on no disk and must not be told.
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
    return rest
  }

  #admit(sent: SentUpdate, sender: Listener): void {
    if (sender.isRefused) return
    if (sent.isStep2) sender.hasSentStep2 = true
    const { kept, limits, mostBytes, writers, size } = this.#parts
    const { doc } = kept
    const clients = newClients(sent.outline, doc)
    if (clients.length > (sent.isStep2 ? mostClients.step2 : mostClients.update))
      return sender.refuse(closeCodes.tooLarge, 'too many clients in one update')
    if (clients.some(client => !this.#mayWriteAs(client, sender))) return this.#refuseForged(sender)
    if (!writers.hasRoomFor(clients, sender.person))
      return sender.refuse(closeCodes.tooLarge, 'too many clients of one person')
    // What only deletes is welcome even then.
    if (size() > mostBytes && sent.outline.items > 0)
      return sender.refuse(closeCodes.tooLarge, 'the board is full')
    const missing = missingFoundation(sent.outline, doc)
    if (!missing) {
      if (contradicts(sent.update, sent.outline, doc))
        return sender.refuse(closeCodes.malformed, 'malformed: it says something else than before')
      if (sender.layer !== undefined && !this.#isApart(sent.update, sender.layer))
        return sender.refuse(closeCodes.notAllowed, 'a layer changes nothing of its board')
      return this.#weigh(sent, clients)
    }
    const { updates, bytes } = this.#waiting.add(sent, missing)
    sender.receipts.take(sent.nth, true)
    if (updates > mostWaiting || bytes > limits.waitingBytes)
      sender.refuse(closeCodes.tryAgain, 'too much waits for what came before it')
  }

  /** What would cost too much is not begun: Yjs cannot be stopped half-way. */
  #weigh(sent: SentUpdate, clients: number[]): void {
    const { sender, update, outline } = sent
    const { kept, labour } = this.#parts
    const start = performance.now()
    switch (burdenOf(update, outline, kept.doc, this.#structs)) {
      case 'too deep':
        return sender.refuse(closeCodes.malformed, 'malformed: it is nested too deeply')
      case 'too costly':
        return sender.refuse(closeCodes.tooLarge, 'the update would take too long')
      case undefined:
    }
    this.#apply(sent, clients)
    this.#structs += 3 * (outline.items + outline.deletions)
    if (labour.spend(sender.person, performance.now() - start))
      sender.refuse(closeCodes.tooFast, 'your updates take too long')
  }

  #mayWriteAs(client: number, { person, layer }: Listener): boolean {
    const { writers, personAt, of } = this.#parts
    const owner = writers.of(client) ?? personAt(client)
    // What was made under it is told from the board's own by it.
    if (layer !== undefined && !of && writers.of(client) !== undefined && writers.layerOf(client) !== layer)
      return false
    return owner === undefined || owner === person
  }

  /** What is in a layer that is held back is in a document of its own, what is in others on the board. */
  #isApart(update: Uint8Array, layer: string): boolean {
    const { kept, of, writers } = this.#parts
    const { doc } = kept
    const own = recordsOf(doc)._map
    if (of) return isApart(update, { doc, board: of.base.kept.doc, isOwn: key => own.has(key) })
    const isOwn = (key: string) => {
      const made = own.get(key)?.id.client
      return made !== undefined && writers.layerOf(made) === layer
    }
    return isApart(update, { doc, board: doc, isOwn })
  }

  /**
   * After a restore from a backup an honest client's first words may hold what others wrote and the server has lost:
   * it may come back, for those others will bring it themselves.
   */
  #refuseForged(sender: Listener): void {
    const code = sender.hasSentStep2 ? closeCodes.notAllowed : closeCodes.tryAgain
    sender.refuse(code, 'another person writes under this client id')
  }

  #apply({ sender, update, outline, nth }: SentUpdate, clients: number[]): void {
    const { kept, of, writers } = this.#parts
    const { doc } = kept
    // Before the first part of it is in: the rest may be forged.
    for (const client of clients) writers.bind(client, sender.person, sender.layer)
    if (of?.isNameless) writers.hideNames(clients)
    try {
      for (const part of outline.namesRight ? placedParts(update, doc) : [update])
        Y.applyUpdate(doc, part, this)
    } catch (cause) {
      if (cause instanceof Misplaced)
        return sender.refuse(closeCodes.malformed, `malformed: ${cause.message}`)
      sender.refuse(closeCodes.malformed, 'the update cannot be applied')
      throw cause
    }
    sender.receipts.take(nth, false)
  }

  /** As long as one update that waited makes room for the next. */
  #retry(sources: Set<Listener>): void {
    for (;;) {
      const ready = this.#waiting.takeReady(this.#parts.kept.doc)
      if (ready.length === 0) return
      for (const sent of ready) {
        if (sent.sender.isRefused) continue
        sources.add(sent.sender)
        this.#admit(sent, sent.sender)
      }
    }
  }

  /** Called now and then: sends those away whose updates have waited for too long. They may begin anew. */
  refuseOverdue(): void {
    const { waitingMs } = this.#parts.limits
    this.#waiting.judge(
      sender => waitingMs * (sender.hasSentStep2 ? 1 : patience),
      sender => sender.refuse(closeCodes.tryAgain, 'what your update builds on did not come'),
    )
  }

  /** Forgets what waits of somebody who has gone, or may not write any more. */
  forget(sender: Listener): void {
    this.#waiting.forget(sender)
  }
}
