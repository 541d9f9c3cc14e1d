// A stock y-websocket client at one document, which knows how much of what it wrote is on the server's disk, and how long
// each edit took to get there and be acknowledged.
import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { browserSocket } from '../../server/sync/stage/browserSocket.ts'
import { hear } from '../wire.ts'

/** What happened at a moment, and how long it took. Milliseconds, of `performance.now()`. */
export interface Trip {
  at: number
  ms: number
}

export interface LineParts {
  origin: string
  /** A board, or `<board>~<layer>`. */
  document: string
  token: string
  onTrip: (trip: Trip) => void
  /** All that is there has come. */
  onReady: () => void
}

const acknowledgement = 100

// Each provider listens for the end of the process.
process.setMaxListeners(0)

export class Line {
  readonly document: string
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly #onTrip: LineParts['onTrip']
  /** How many edits were made here, and of how many it is said that they are on disk. */
  #made = 0
  #safe = 0
  #whenSafe: { nth: number; tell: () => void }[] = []
  /** What was sent by this socket and counts, and up to which edit it holds them. */
  #sent: { at: number; upTo: number; isEdit: boolean }[] = []
  #told = 0

  constructor({ origin, document, token, onTrip, onReady }: LineParts) {
    this.document = document
    this.#onTrip = onTrip
    this.provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, document, this.doc, {
      params: { token, acks: '1' },
      WebSocketPolyfill: browserSocket(),
      disableBc: true,
    })
    this.provider.messageHandlers[acknowledgement] = (_encoder, decoder) =>
      this.#hearOf(decoding.readVarUint(decoder))
    this.provider.on('sync', isSynced => {
      if (isSynced) onReady()
    })
    this.provider.on('status', ({ status }) => {
      if (status === 'connected') this.#countWhatIsSent()
    })
  }

  /** The board is there, and what is written goes out at once. */
  get isReady(): boolean {
    return this.provider.synced
  }

  get isSettled(): boolean {
    return this.#safe === this.#made
  }

  /** @param whenSafe called once it is on disk */
  edit(change: () => void, whenSafe: () => void): void {
    this.#whenSafe.push({ nth: ++this.#made, tell: whenSafe })
    this.doc.transact(change)
  }

  close(): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
    this.doc.destroy()
  }

  #countWhatIsSent(): void {
    const { ws } = this.provider
    if (!ws) return
    this.#sent = []
    this.#told = 0
    const send = ws.send.bind(ws)
    ws.send = message => {
      if (message instanceof Uint8Array) this.#note(message)
      send(message)
    }
  }

  #note(message: Uint8Array): void {
    const said = hear(message)
    const isEdit = said.type === 'update'
    const isFilled = said.type === 'step2' && said.bytes.length > 2
    if (isEdit || isFilled) this.#sent.push({ at: performance.now(), upTo: this.#made, isEdit })
  }

  #hearOf(count: number): void {
    const now = performance.now()
    for (; this.#told < count; this.#told++) {
      const sent = this.#sent[this.#told]
      if (!sent) throw new Error(`${this.document}: ${count} are acknowledged of ${this.#sent.length}`)
      this.#safe = Math.max(this.#safe, sent.upTo)
      if (sent.isEdit) this.#onTrip({ at: sent.at, ms: now - sent.at })
    }
    while (this.#whenSafe[0] && this.#whenSafe[0].nth <= this.#safe) this.#whenSafe.shift()?.tell()
  }
}
