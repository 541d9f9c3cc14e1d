// One board's document while it is loaded. What comes in waits in a queue; a flush takes the queue into the Y.Doc
// (`take`), and once that is on disk, tells everybody (`tell`). So apart from a flush that is under way, the Y.Doc
// holds nothing that is not on disk.
import * as Y from 'yjs'
import { DomainError } from '#shared/errors.ts'
import type { Append } from '../../logs/logStore.ts'
import type { EditOptions } from '../documents.ts'
import { updateFrame } from '../frames.ts'
import { DayEnd } from './dayEnd.ts'
import type { DocumentParts, Flush, Job, LayerOf } from './documentParts.ts'
import { Hands } from './hands.ts'
import { Intake, type SentUpdate } from '../intake/intake.ts'
import { JoinAnswers } from './joinAnswers.ts'
import { Journal } from './journal.ts'
import type { Listener } from './listener.ts'
import { PresenceStates } from '../awareness/presenceStates.ts'
import { Adding } from '../layers/adding.ts'
import { KeptDoc } from '../keeping/keptDoc.ts'
import { createServerEdit, endOfFlush, putBack, type ServerEdit } from './serverEdit.ts'
import type { Writers } from './writers.ts'

export class BoardDocument {
  readonly board: string
  readonly kept: KeptDoc
  readonly listeners = new Set<Listener>()
  readonly hands = new Hands<Listener>()
  readonly writers: Writers
  readonly adding: Adding
  readonly layerOf: LayerOf | undefined
  readonly presence: PresenceStates
  readonly answers: JoinAnswers
  readonly journal: Journal
  readonly dayEnd: DayEnd
  /** Of a layer: see `retire`. */
  isRetired = false
  readonly #intake: Intake
  readonly #mostBytes: number
  readonly #now: () => string
  readonly #onWork: (document: BoardDocument) => void
  readonly #onTold: (document: BoardDocument) => void
  #jobs: Job[] = []
  /** What the Y.Doc has made of what was taken. */
  #updates: Uint8Array[] = []
  #flush: Flush | undefined
  #failure: unknown
  #afterFlush: ((failure?: unknown) => void)[] = []

  constructor(parts: DocumentParts) {
    const { board, loaded, writers, of, gone, limits, labour, now, onWork, onDayOver, onTold } = parts
    this.board = board
    this.kept = new KeptDoc(loaded.doc, update => this.#updates.push(update))
    this.journal = new Journal(board, loaded)
    this.#now = now
    this.#onWork = onWork
    this.#onTold = onTold
    this.layerOf = of
    this.#mostBytes = of ? limits.layerBytes : limits.boardBytes
    // The days of a layer are not told: drafts are nobody's business.
    this.dayEnd = new DayEnd(this.journal, this.kept, now, of ? () => undefined : onDayOver)
    this.writers = writers
    this.adding = new Adding(writers)
    this.presence = new PresenceStates(
      this.listeners,
      client => this.writers.of(client),
      limits.awarenessBytes,
    )
    this.answers = new JoinAnswers(this.kept)
    this.#intake = new Intake({
      kept: this.kept,
      of,
      gone,
      limits,
      mostBytes: this.#mostBytes,
      labour,
      writers: this.writers,
      personAt: client => this.presence.personAt(client),
      size: () => this.journal.bytes,
    })
  }

  /** Whether all it holds is on disk, and nothing waits to go there. */
  get isAtRest(): boolean {
    return !this.#flush && this.#jobs.length === 0
  }

  receive(sent: SentUpdate): void {
    if (this.#failure !== undefined) return
    this.hands.add(sent.sender)
    this.#jobs.push({ kind: 'update', sent })
    this.#onWork(this)
  }

  /** Changes the document in a person's name. Resolves once that is on disk, and what goes `alongside` it. */
  edit<T>(by: string, change: (doc: Y.Doc) => T, options: EditOptions<T> = {}): Promise<T> {
    const { edit, answer } = createServerEdit(by, change, options)
    if (this.#failure !== undefined) edit.failed(this.#failure)
    else {
      this.#jobs.push({ kind: 'edit', edit })
      this.#onWork(this)
    }
    return answer
  }

  /** What it holds is somewhere else now: it takes nothing more, and is to be opened anew. */
  retire(): void {
    this.isRetired = true
    this.#failure ??= new Error('The layer was emptied')
    this.#jobs = []
  }

  /** Looks when everything in the document is on disk: at once, but during a flush, which may fail. */
  whenOnDisk(look: (failure?: unknown) => void): void {
    if (this.#flush) this.#afterFlush.push(look)
    else look(this.#failure)
  }

  /**
   * Takes the queue into the document. What it answers is to be appended; nobody is told yet. What is dear and cannot
   * be begun by `deadline` stays in the queue.
   * @throws when nobody can say any more what is in the document
   */
  take(deadline = Infinity): Append[] {
    if (this.#failure !== undefined) return []
    this.dayEnd.notice()
    const jobs = this.#jobs
    const later = jobs.splice(endOfFlush(jobs))
    this.#jobs = []
    const flush: Flush = {
      appends: [],
      alongside: [],
      update: undefined,
      sources: new Set(),
      edits: [],
      isCorrected: false,
    }
    this.#flush = flush
    let updates: SentUpdate[] = []
    let by: string | undefined
    const takeUpdates = () => {
      if (updates.length === 0) return
      by = updates.at(-1)?.sender.person
      updates = this.#intake.take(updates, flush.sources, deadline)
      flush.isCorrected ||= this.#intake.hasDropped
    }
    for (const job of jobs) {
      if (job.kind === 'update') updates.push(job.sent)
      else {
        takeUpdates()
        by = job.edit.by
        this.#runEdit(job.edit, flush)
      }
    }
    takeUpdates()
    this.#jobs = putBack(updates, later)
    flush.update = this.#takeUpdate()
    if (flush.update) {
      const edit = { at: this.#now(), by: by || null }
      const bindings = this.writers.takeUnwritten()
      flush.appends = this.journal.appendsFor(flush.update, bindings, edit, this.layerOf?.heldSince)
    }
    return [...flush.appends, ...flush.alongside]
  }

  #runEdit(edit: ServerEdit, flush: Flush): void {
    if (this.journal.bytes > this.#mostBytes && !edit.isErasure)
      return edit.failed(new DomainError('board-full'))
    const { doc } = this.kept
    doc.clientID = this.writers.serverClient(edit.by)
    try {
      flush.alongside.push(...edit.run(doc))
      flush.edits.push(edit)
    } catch (cause) {
      edit.failed(cause)
    }
  }

  #takeUpdate(): Uint8Array | undefined {
    const updates = this.#updates
    this.#updates = []
    return updates.length > 1 ? Y.mergeUpdates(updates) : updates[0]
  }

  /** What was taken is on disk: tells everybody, and its senders that it is. */
  tell(): void {
    if (!this.#flush) return
    const { appends, update, sources, edits, isCorrected } = this.#flush
    this.journal.appended(appends)
    if (update) {
      const frame = updateFrame(update)
      this.answers.changed(frame)
      const isKnown = sources.size === 1 && edits.length === 0 && !isCorrected
      const [onlySource] = isKnown ? sources : []
      for (const listener of this.listeners) if (listener !== onlySource) listener.write(frame)
    }
    for (const listener of sources) listener.acknowledge()
    for (const edit of edits) edit.done()
    this.#endFlush()
    if (update) this.#onTold(this)
    if (this.#jobs.length > 0) this.#onWork(this)
  }

  /** The document holds what no disk does: nobody may look at it any more. */
  fail(cause: unknown): void {
    this.#failure = cause
    const failed = [
      ...(this.#flush?.edits ?? []),
      ...this.#jobs.flatMap(job => (job.kind === 'edit' ? job.edit : [])),
    ]
    this.#jobs = []
    for (const edit of failed) edit.failed(cause)
    this.#endFlush()
  }

  #endFlush(): void {
    this.#flush = undefined
    const looks = this.#afterFlush
    this.#afterFlush = []
    for (const look of looks) look(this.#failure)
  }

  /** Called now and then. */
  sweep(): void {
    this.#intake.refuseOverdue()
    this.presence.renew()
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener)
    this.hands.forget(listener)
    this.adding.listeners.delete(listener)
    this.presence.leave(listener)
    this.#intake.forget(listener)
  }

  /** Somebody who may not draw any more: what still waits of theirs stays out. */
  stopDrawing(listener: Listener): void {
    this.#intake.forget(listener)
    this.#jobs = this.#jobs.filter(job => {
      if (job.kind === 'edit' || job.sent.sender !== listener) return true
      // It is not acknowledged, nor is what comes after it on this connection.
      listener.receipts.take(job.sent.nth, true)
      return false
    })
  }

  destroy(): number {
    this.presence.close()
    return this.kept.destroy()
  }
}
