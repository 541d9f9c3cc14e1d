// The answers to a connection's step 1s: they stand in line, for each may make the server encode the document.
import type { Duplex } from 'node:stream'
import { closeCodes, type CloseCode } from '#shared/api/sync.ts'
import type { BoardDocument } from '../document/boardDocument.ts'
import type { Labour } from '../document/labour.ts'
import type { SyncLimits } from '../limits.ts'
import type { Line } from '../line.ts'
import type { Traffic } from './connectionParts.ts'

export interface AnswersParts {
  person: string
  stream: Duplex
  limits: Pick<SyncLimits, 'bufferedBytes'>
  labour: Labour
  line: Line
  /** It can unpack. */
  takesPacked: boolean
  traffic: Traffic
  refuse: (code: CloseCode, reason: string) => void
  /** Whether anything may still be said to it. */
  isListening: () => boolean
}

/** So many questions may wait for their answers. */
const mostQuestions = 20

export class Answers {
  readonly #parts: AnswersParts
  #waiting = 0
  /** Bytes of answers that are still in the socket: a large board may be more than a slow reader's due. */
  unread = 0

  constructor(parts: AnswersParts) {
    this.#parts = parts
  }

  /** @param stateVector one that has passed the inspection */
  ask(stateVector: Uint8Array, document: BoardDocument): void {
    const { line, person, limits, refuse, isListening } = this.#parts
    if (this.unread > limits.bufferedBytes || this.#waiting >= mostQuestions)
      return refuse(closeCodes.tryAgain, 'read the last answer first')
    this.#waiting++
    line.push(person, () =>
      document.whenOnDisk(failure => {
        if (failure === undefined && isListening()) return this.#answer(stateVector, document)
        this.#waiting--
        if (failure !== undefined) refuse(closeCodes.tryAgain, 'the board is loaded again')
      }),
    )
  }

  #answer(stateVector: Uint8Array, { answers }: BoardDocument): void {
    const { labour, person, takesPacked, refuse } = this.#parts
    const start = performance.now()
    const frames = answers.to(stateVector)
    const ms = performance.now() - start
    const packing = takesPacked ? answers.packed(frames) : undefined
    if (packing)
      packing.then(
        packed => this.#send(packed),
        () => this.#send(frames),
      )
    else this.#send(frames)
    if (labour.spend(person, ms)) refuse(closeCodes.tooFast, 'your questions take too long')
  }

  #send(frames: Buffer[]): void {
    const { stream, traffic, isListening } = this.#parts
    this.#waiting--
    if (!isListening()) return
    for (const frame of frames) {
      this.unread += frame.length
      traffic.frames++
      stream.write(frame, () => (this.unread -= frame.length))
    }
  }
}
