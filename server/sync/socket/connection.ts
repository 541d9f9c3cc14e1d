// One socket of one person on one board.
import { WebSocket } from 'ws'
import { closeCodes, type CloseCode } from '#shared/api/sync.ts'
import { layerOf } from '#shared/boards/layers.ts'
import { Answers } from './answers.ts'
import type { BoardDocument } from '../document/boardDocument.ts'
import type { Listener } from '../document/listener.ts'
import { acknowledgementFrame, emptyStep2Frame, quietFrame, step1Frame } from '../frames.ts'
import { inspectUpdate } from '../inspection/inspectUpdate.ts'
import { isEmptyUpdate, readMessage } from './messages.ts'
import type { PresentUser } from '../awareness/presenceCodec.ts'
import { assertStateVector, Malformed } from '../inspection/reader.ts'
import type { ConnectionParts } from './connectionParts.ts'
import { LateLetters } from './lateLetters.ts'
import { Pace } from './pace.ts'
import { Receipts } from './receipts.ts'
import type { Access, RightsHolder } from '../roomRights.ts'

/** A step 1 that was not answered before makes the server encode the document. */
const answerTokens = 20
/** Who does not take the close frame off us is cut off. Milliseconds. */
const farewellMs = 5_000

const userOf = ({ person: { id, name, color } }: ConnectionParts['access']): PresentUser => ({
  id,
  name,
  color,
})

export class Connection implements Listener, RightsHolder {
  readonly board: string
  readonly person: string
  readonly layer: string | undefined
  readonly receipts = new Receipts()
  user: PresentUser
  mayDraw: boolean
  isQuiet: boolean
  #isHeldBack: boolean
  hasSentStep2 = false
  /** Closed by us for a reason: nothing more of it is taken. */
  isRefused = false
  /** The awareness client id that is its own. */
  presenceClient: number | undefined
  readonly #parts: ConnectionParts
  readonly #pace: Pace
  readonly #answers: Answers
  readonly #late: LateLetters
  #document: BoardDocument | undefined
  #early: Uint8Array[] = []
  #earlyBytes = 0
  #hasWritten = false
  #hasHeard = true
  #wroteAt = performance.now()

  constructor(parts: ConnectionParts) {
    const { socket, board, access, limits } = parts
    this.#parts = parts
    this.board = board
    this.person = access.person.id
    this.layer = layerOf(board)
    this.user = userOf(access)
    this.mayDraw = access.mayDraw
    this.isQuiet = access.isQuiet
    this.#isHeldBack = access.isHeldBack
    this.#pace = new Pace(socket, limits, () => this.refuse(closeCodes.tooFast, 'you send too much'))
    this.#late = new LateLetters(limits.lateMs, () => this.#stopDrawing())
    this.#answers = new Answers({
      ...parts,
      person: this.person,
      refuse: (code, reason) => this.refuse(code, reason),
      isListening: () => this.isOpen && !this.isRefused,
    })
    socket.on('message', (bytes: Buffer, isBinary) => this.#receive(bytes, isBinary))
    socket.on('pong', () => (this.#hasHeard = true))
  }

  get isOpen(): boolean {
    return this.#parts.socket.readyState === WebSocket.OPEN
  }

  /** The document is loaded: what has come in meanwhile is read now. */
  join(document: BoardDocument): void {
    this.#document = document
    if (this.#isWrongThere(document)) return this.#refuseMoved()
    if (this.#isAddingTo(document)) document.adding.listeners.add(this)
    else document.listeners.add(this)
    document.whenOnDisk(failure => {
      // Between being loaded and now it may have failed and been dropped: nobody would ever answer.
      if (failure !== undefined) return this.#refuseFailed()
      this.#askForMore()
      if (this.#isAddingTo(document)) document.adding.greet(this)
      else document.presence.ask(this)
    })
    const early = this.#early
    this.#early = []
    for (const bytes of early) this.#read(bytes, document)
  }

  leave(): void {
    this.#pace.close()
    this.#late.end()
    this.#document?.leave(this)
  }

  setAccess(access: Access): void {
    if ('refused' in access) return this.refuse(access.refused, 'you may not be here any more')
    const { user, isQuiet, mayDraw: couldDraw } = this
    this.#isHeldBack = access.isHeldBack
    if (this.#document && this.#isWrongThere(this.#document)) return this.#refuseMoved()
    this.user = userOf(access)
    if (access.mayDraw) this.#late.end()
    this.mayDraw = access.mayDraw || (couldDraw && this.#late.begin(access.isAway))
    this.isQuiet = access.isQuiet
    const isNamed = this.user.name === user.name && this.user.color === user.color
    if (!isNamed || this.isQuiet !== isQuiet) this.#document?.presence.rename(this)
    if (couldDraw && !this.mayDraw) this.#stopDrawing()
    // What was drawn while it was not allowed is welcome now.
    if (!couldDraw && this.mayDraw) this.#askForMore()
  }

  /** Writes a frame that may be everybody's. */
  write(frame: Buffer): void {
    const { socket, stream, limits } = this.#parts
    if (socket.readyState !== WebSocket.OPEN) return
    if (stream.writableLength > limits.bufferedBytes + this.#answers.unread)
      return this.refuse(closeCodes.tryAgain, 'you read too slowly')
    this.#hasWritten = true
    this.#parts.traffic.frames++
    stream.write(frame)
  }

  /** Tells how many of its updates are on disk, where it wants to know. */
  acknowledge(): void {
    if (!this.#parts.wantsReceipts) return
    const count = this.receipts.due()
    if (count !== undefined) this.write(acknowledgementFrame(count))
  }

  refuse(code: CloseCode, reason: string): void {
    if (this.isRefused) return
    this.isRefused = true
    const { socket, onRefused } = this.#parts
    // What is behind the colon differs each time.
    if (code !== closeCodes.serverRestarts) onRefused(reason.split(':', 1)[0] ?? reason)
    socket.close(code, reason)
    setTimeout(() => socket.terminate(), farewellMs).unref()
  }

  /** What is hidden from now on must not get onto the board. */
  #isWrongThere({ layerOf }: BoardDocument): boolean {
    return this.#isHeldBack && !layerOf
  }

  #refuseMoved(): void {
    this.refuse(closeCodes.tryAgain, 'what is written is hidden now')
  }

  /** It comes with what it adds, and has the board by another socket. */
  #isAddingTo({ board }: BoardDocument): boolean {
    return this.#parts.isAdding && board !== this.board
  }

  #refuseFailed(): void {
    this.refuse(closeCodes.tryAgain, 'the board is loaded again')
  }

  /** Called every few seconds. */
  keepAlive(): void {
    const now = performance.now()
    if (this.#hasWritten) this.#wroteAt = now
    this.#hasWritten = false
    // A little early, because of the time between two calls.
    if (now - this.#wroteAt >= this.#parts.limits.quietMs * 0.75) this.write(quietFrame)
  }

  /** Called every half minute: a network that went away says nothing. */
  ping(): void {
    const { socket } = this.#parts
    if (!this.#hasHeard) return socket.terminate()
    this.#hasHeard = false
    if (this.isOpen) socket.ping()
  }

  #stopDrawing(): void {
    this.mayDraw = false
    this.#document?.stopDrawing(this)
  }

  #askForMore(): void {
    const document = this.#document
    if (document && this.mayDraw) this.write(step1Frame(document.answers.stateVector))
  }

  #receive(bytes: Buffer, isBinary: boolean): void {
    this.#hasHeard = true
    if (this.isRefused) return
    if (!isBinary) return this.refuse(closeCodes.malformed, 'messages are binary')
    if (!this.#pace.mayGoOn(bytes.length)) return
    if (this.#document) return this.#read(bytes, this.#document)
    this.#earlyBytes += bytes.length
    if (this.#earlyBytes > this.#parts.limits.waitingBytes)
      this.refuse(closeCodes.tryAgain, 'wait for the board to be loaded')
    else this.#early.push(bytes)
  }

  #read(bytes: Uint8Array, document: BoardDocument): void {
    if (this.isRefused) return
    try {
      const message = readMessage(bytes)
      switch (message.type) {
        case 'step1':
          if (!this.#pace.mayGoOn(0, answerTokens)) return
          assertStateVector(message.stateVector)
          if (this.#isAddingTo(document)) return this.write(emptyStep2Frame)
          this.#hasWritten = true
          return this.#answers.ask(message.stateVector, document)
        case 'step2':
        case 'update':
          return this.#draw(message, document)
        case 'awareness':
          if (!this.#isAddingTo(document)) document.presence.receive(this, message.states)
          return
        case 'queryAwareness':
          if (this.#pace.mayGoOn(0, answerTokens) && !this.#isAddingTo(document)) document.presence.ask(this)
          return
        case 'other':
          return
      }
    } catch (cause) {
      if (cause instanceof Malformed) return this.refuse(closeCodes.malformed, `malformed: ${cause.message}`)
      // Whatever a message does, it does it to its sender only.
      this.#parts.logger.error({ err: cause, board: this.board }, 'A message could not be read')
      this.refuse(closeCodes.malformed, 'the message cannot be read')
    }
  }

  #draw({ type, update }: { type: 'step2' | 'update'; update: Uint8Array }, document: BoardDocument): void {
    if (!this.mayDraw) return
    const isStep2 = type === 'step2'
    if (isStep2 && isEmptyUpdate(update)) {
      this.hasSentStep2 = true
      return
    }
    const { traffic } = this.#parts
    traffic.updates++
    traffic.updateBytes += update.length
    const outline = inspectUpdate(update)
    document.receive({ sender: this, update, outline, isStep2, nth: this.receipts.receive() })
  }
}
