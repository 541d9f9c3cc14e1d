// A hand at a board: draws on a document of its own and keeps which of its updates are acknowledged. It does not listen
// to what others draw, so that twenty of them are cheap; what is on the board, a reader asks afterwards.
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { hear } from '../../load/wire.ts'
import { addNote, messages, syncUrl, updatesOf, type Seat } from '../../server/sync/stage/boardClients.ts'
import type { Dice } from '../dice.ts'

export class Hand {
  readonly name: string
  readonly doc = new Y.Doc()
  /** Updates the server has said are on disk. */
  readonly acknowledged: Uint8Array[] = []
  /** How many that were in all. */
  saved = 0
  /** How the last connection ended. */
  closed: number | undefined
  readonly #dice: Dice
  #socket: WebSocket | undefined
  #sent: Uint8Array[] = []
  /** The server has asked for what it has: it takes changes. */
  #isAsked = false
  #told = 0
  #notes = 0

  constructor(name: string, dice: Dice) {
    this.name = name
    this.#dice = dice
  }

  /** Sits down at the board. What the server has not got of its document, it brings along when the server asks. */
  async come(seat: Seat): Promise<void> {
    const url = `${syncUrl(seat)}/${seat.board}?acks=1&token=${encodeURIComponent(seat.token)}`
    const socket = new WebSocket(url, { perMessageDeflate: false })
    socket.on('error', () => socket.terminate())
    socket.on('message', (bytes: Buffer) => this.#hear(bytes))
    socket.on('close', code => (this.closed = code))
    this.#socket
      ?.removeAllListeners()
      .on('error', () => undefined)
      .terminate()
    this.#socket = socket
    this.#sent = []
    this.#isAsked = false
    this.#told = 0
    this.closed = undefined
    // An error is followed by the close.
    await new Promise<void>(resolve => {
      socket.once('open', resolve)
      socket.once('close', () => resolve())
    })
  }

  /** Whether all it has sent by this connection is on disk. */
  get isSettled(): boolean {
    return this.#isAsked && this.#told === this.#sent.length
  }

  /** One change: mostly a new note, else one of its own is moved, written on or deleted. */
  draw(): void {
    for (const update of updatesOf(this.doc, () => this.doc.transact(() => this.#change())))
      if (this.#isAsked) this.#send(messages.update(update), update)
  }

  leave(): void {
    this.#socket?.terminate()
  }

  #change(): void {
    const dice = this.#dice
    const own = `${this.name}-${dice.whole(0, Math.max(0, this.#notes - 1))}`
    const record = dice.falls(0.4) ? recordsOf(this.doc).get(`shape:${own}`) : undefined
    if (!record)
      return addNote(this.doc, `${this.name}-${this.#notes}`, `Note ${this.#notes++} of ${this.name}`)
    if (dice.falls(0.1)) return recordsOf(this.doc).delete(`shape:${own}`)
    const text = record.get('props.text')
    if (dice.falls(0.5) && text instanceof Y.Text) text.insert(0, `${dice.whole(0, 99)} `)
    else record.set('pos', [dice.whole(0, 9_999), dice.whole(0, 9_999)])
  }

  #send(message: Uint8Array, update: Uint8Array): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return
    this.#sent.push(update)
    this.#socket.send(message)
  }

  #hear(bytes: Uint8Array): void {
    const heard = hear(bytes)
    if (heard.type === 'acknowledged')
      while (this.#told < heard.count) {
        const update = this.#sent[this.#told++]
        if (update) this.acknowledged.push(update)
        this.saved++
      }
    if (heard.type !== 'step1') return
    this.#isAsked = true
    const missing = Y.encodeStateAsUpdate(this.doc, heard.bytes)
    const isNothing = missing.length === 2
    if (!isNothing) this.#send(messages.step2(missing), missing)
  }
}
