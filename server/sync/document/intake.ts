// The way of an update into a document: is it the sender's to write, is what it builds on there, then Yjs.
import * as Y from 'yjs'
import { isTooDeep, lacksFoundation, newClients } from './admission.ts'
import { closeCodes } from '../socket/closeCodes.ts'
import type { Connection } from '../socket/connection.ts'
import type { UpdateOutline } from '../inspection/inspectUpdate.ts'
import type { SyncLimits } from '../limits.ts'
import type { Writers } from './writers.ts'

/** An update as a connection sent it. */
export interface SentUpdate {
  connection: Connection
  update: Uint8Array
  outline: UpdateOutline
  /** Which of the connection's update messages it is, from 1. */
  nth: number
  /** Answers the server's question for everything the client has: nothing can be missing after it. */
  isStep2: boolean
}

interface Waiting extends SentUpdate {
  since: number
}

/** How much longer an update may wait when the client has not sent its step 2 at all. */
const patience = 3

export interface IntakeParts {
  doc: Y.Doc
  writers: Writers
  /** The person who is here now under a client id that may be bound to nobody yet. */
  personAt: (client: number) => string | undefined
  limits: SyncLimits
}

export class Intake {
  readonly #parts: IntakeParts
  #waiting: Waiting[] = []

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  /**
   * Takes updates in as one transaction, and adds whose they were to `sources`, those that had waited included.
   * @throws when an update got stuck half-way: from then on nobody knows what is in the document
   */
  take(updates: SentUpdate[], sources: Set<Connection>): void {
    const { doc } = this.#parts
    const takeAll = () => {
      for (const sent of updates) {
        sources.add(sent.connection)
        this.#admit(sent, sent.connection)
      }
      if (this.#waiting.length > 0) this.#retry(sources)
    }
    Y.transact(doc, takeAll, this, false)
    // Admission leaves nothing pending; what a forged circle of references left is on no disk and must not be told.
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
  }

  #admit(sent: SentUpdate, connection: Connection): void {
    if (connection.isRefused) return
    if (sent.isStep2) connection.hasSentStep2 = true
    const clients = newClients(sent.outline, this.#parts.doc)
    if (clients.some(client => !this.#mayWriteAs(client, connection))) return this.#refuseForged(connection)
    if (!lacksFoundation(sent.outline, this.#parts.doc)) return this.#apply(sent, clients)
    this.#waiting.push({ ...sent, since: performance.now() })
    connection.receipts.take(sent.nth, true)
    if (this.#waitingBytes(connection) > this.#parts.limits.waitingBytes)
      connection.refuse(closeCodes.tryAgain, 'too much waits for what came before it')
  }

  #mayWriteAs(client: number, { person }: Connection): boolean {
    const owner = this.#parts.writers.of(client) ?? this.#parts.personAt(client)
    return owner === undefined || owner === person
  }

  /**
   * After a restore from a backup an honest client's first words may hold what others wrote and the server has lost:
   * it may come back, for those others will bring it themselves.
   */
  #refuseForged(connection: Connection): void {
    const code = connection.hasSentStep2 ? closeCodes.notAllowed : closeCodes.tryAgain
    connection.refuse(code, 'another person writes under this client id')
  }

  #apply({ connection, update, outline, nth }: SentUpdate, clients: number[]): void {
    const { doc, writers } = this.#parts
    try {
      Y.applyUpdate(doc, update, this)
      if (isTooDeep(outline, doc)) throw new Error('A type is nested too deeply')
    } catch (cause) {
      connection.refuse(closeCodes.malformed, 'the update cannot be applied')
      throw cause
    }
    for (const client of clients) writers.bind(client, connection.person)
    connection.receipts.take(nth, false)
  }

  /** As long as one update that waited makes room for the next. */
  #retry(sources: Set<Connection>): void {
    for (let isMoving = true; isMoving;) {
      const waiting = this.#waiting
      this.#waiting = []
      for (const sent of waiting) {
        const { connection } = sent
        if (connection.isRefused) continue
        if (lacksFoundation(sent.outline, this.#parts.doc)) this.#waiting.push(sent)
        else {
          sources.add(connection)
          this.#admit(sent, connection)
        }
      }
      isMoving = this.#waiting.length > 0 && this.#waiting.length < waiting.length
    }
  }

  #waitingBytes(connection: Connection): number {
    let bytes = 0
    for (const sent of this.#waiting) if (sent.connection === connection) bytes += sent.update.length
    return bytes
  }

  /** Called now and then: sends those away whose updates have waited for too long. They may begin anew. */
  refuseOverdue(): void {
    const now = performance.now()
    for (const { connection, since } of this.#waiting) {
      const wait = this.#parts.limits.waitingMs * (connection.hasSentStep2 ? 1 : patience)
      if (now - since > wait)
        connection.refuse(closeCodes.tryAgain, 'what your update builds on did not come')
    }
    this.#waiting = this.#waiting.filter(({ connection }) => !connection.isRefused)
  }

  /** Forgets what waits of a connection that has closed, or may not write any more. */
  forget(connection: Connection): void {
    this.#waiting = this.#waiting.filter(sent => sent.connection !== connection)
  }
}
