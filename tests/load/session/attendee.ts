// One of those who take part: goes where the session says, writes where the rules say, and remembers each note.
import * as Y from 'yjs'
import { baseOf, documentId } from '#shared/boards/layers.ts'
import { recordsOf, toNoteId } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { zoneId } from '#shared/canvas/lanes/lanes.ts'
import { zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { noteIndex } from '#shared/canvas/notes/place.ts'
import { stickyRecord, stickySize } from '#shared/canvas/notes/sticky.ts'
import { accessOf, roundNow } from '#shared/sessions/access.ts'
import { placeOf } from '#shared/sessions/select.ts'
import { layerFor } from '#shared/sessions/writing.ts'
import type { SessionNote } from '../../../server/demo/session.ts'
import type { Participant } from '../../server/people.ts'
import { Follower } from './follower.ts'
import { Line, type Trip } from './line.ts'
import { Seat } from './seat.ts'

/** A note as its author knows it. */
export interface WrittenNote {
  id: string
  board: string
  author: string
  group: string
  round: number | undefined
  /** All that was typed, and how much of that the server has said is on disk; undefined while it is none of it. */
  typed: string
  safe: string | undefined
  isHidden: boolean
}

/** What all of them have together. */
export interface Company {
  origin: string
  /** What the sample says that a group writes on a board of a template. */
  textsFor: (template: string, group: string) => readonly SessionNote[]
  notesEach: number
  edits: Trip[]
  /** A new note came before the eyes of somebody else. */
  sights: Trip[]
  /** Somebody was told to go elsewhere, and sits there. */
  moves: Trip[]
  begunAt: Map<string, number>
}

/** So much is typed at once. Letters. */
const stroke = 9

export class Attendee {
  readonly who: Participant
  readonly written: WrittenNote[] = []
  readonly #company: Company
  readonly #group: string
  readonly #nth: number
  readonly #seat = new Seat(document => this.#open(document))
  #follower: Follower | undefined
  #board: string | undefined
  #toldAt: number | undefined
  /** What is being written, and what of it is to come. */
  #current: { note: WrittenNote; rest: string } | undefined
  #steps = 0

  constructor(company: Company, who: Participant, group: string, nth: number) {
    this.#company = company
    this.who = who
    this.#group = group
    this.#nth = nth
  }

  async come(): Promise<void> {
    this.#follower = await Follower.open(this.#company, this.who, () => this.#look())
    this.#look()
  }

  get state() {
    if (!this.#follower) throw new Error('Nobody has come yet')
    return this.#follower.state
  }

  get board(): string | undefined {
    return this.#board
  }

  /** Sits where the session wants them, with the board before them. */
  get isSeated(): boolean {
    return this.#seat.isReady
  }

  /** Has written their notes here in this round. */
  get isDone(): boolean {
    if (this.#seat.writing === undefined) return true
    const begun = this.#notesHere().length
    return (this.#current?.rest ? begun - 1 : begun) >= this.#company.notesEach
  }

  /** What this person has before them now; undefined while they wait for it. */
  get shown(): Y.Doc | undefined {
    const { reading } = this.#seat
    return reading?.isReady ? reading.doc : undefined
  }

  /** The next small thing of somebody at work. */
  work(): void {
    this.settle()
    const { writing: line, isReady } = this.#seat
    if (!line || !isReady) return
    this.#steps++
    line.provider.awareness.setLocalStateField('cursor', { x: this.#steps * 7, y: this.#nth * 31 })
    if (this.#current?.rest) return this.#type(line)
    if (this.#steps % 4 === 0) this.#nudge(line)
    else this.#begin(line)
  }

  /** Answers whether all that was written is on disk, also what was written before the last move. */
  settle(): boolean {
    return this.#seat.settle()
  }

  leave(): void {
    this.#follower?.close()
    this.#seat.leave()
  }

  /** Whoever has to go elsewhere begins to, at once. */
  #look(): void {
    const { state } = this
    const me = this.who.me.id
    const board = placeOf(state, me) ?? this.#board
    if (board === undefined) return
    const layer = layerFor(state, me, board)
    const own = accessOf(state, me, board) === 'look' ? undefined : documentId(board, layer)
    // A draft is a document of its own; by a layer of a round one has all of the board.
    const read = layer?.kind === 'draft' || own === undefined ? board : own
    if (!this.#seat.goTo(read, own)) return
    if (this.#board !== board) this.#toldAt = performance.now()
    this.#board = board
    this.#current = undefined
  }

  #open(document: string): Line {
    const { origin, edits, begunAt, sights } = this.#company
    const line = new Line({
      origin,
      document,
      token: this.who.token,
      onTrip: trip => edits.push(trip),
      onReady: () => this.#arrive(),
    })
    recordsOf(line.doc).observe((event, { local }) => {
      if (local || !line.isReady) return
      for (const key of event.keysChanged) {
        const at = begunAt.get(toNoteId(key))
        if (at !== undefined) sights.push({ at, ms: performance.now() - at })
      }
    })
    return line
  }

  #arrive(): void {
    if (this.#toldAt === undefined || !this.isSeated) return
    this.#company.moves.push({ at: this.#toldAt, ms: performance.now() - this.#toldAt })
    this.#toldAt = undefined
  }

  #notesHere(): WrittenNote[] {
    const round = roundNow(this.state)
    return this.written.filter(note => note.board === this.#board && note.round === round)
  }

  #textOf(nth: number): SessionNote {
    const template = this.state.boards[this.#board ?? '']?.template ?? ''
    const texts = this.#company.textsFor(template, this.#group)
    const text = texts[(this.#nth * this.#company.notesEach + nth) % texts.length]
    if (!text) throw new Error(`The sample has no texts for ${template}`)
    return text
  }

  #begin(line: Line): void {
    const nth = this.#notesHere().length
    const { text, row, stage } = this.#textOf(nth)
    const board = baseOf(line.document)
    const note: WrittenNote = {
      id: `${this.who.me.id}-${this.written.length}`,
      board,
      author: this.who.me.id,
      group: this.#group,
      round: roundNow(this.state),
      typed: '',
      safe: undefined,
      isHidden: line !== this.#seat.reading,
    }
    const zone =
      this.#seat.reading &&
      zonesOfDocument(this.#seat.reading.doc).find(({ id }) => id === zoneId(row, stage))
    const { x = 0, y = 0 } = zone?.box ?? {}
    const { author, group, round } = note
    const record = stickyRecord({
      id: note.id,
      x: x + 8 + this.#nth,
      y: y + 8 + nth * 3,
      index: noteIndex,
      props: { text: '', color: this.who.me.color, w: stickySize.width },
      meta: { author, group, round, at: new Date().toISOString() },
    })
    this.written.push(note)
    this.#current = { note, rest: text.ru }
    if (!note.isHidden) this.#company.begunAt.set(note.id, performance.now())
    this.#edit(line, note, () => recordsOf(line.doc).set(record.id, createRecordMap(record)))
  }

  #type(line: Line): void {
    if (!this.#current) return
    const { note, rest } = this.#current
    const text = recordsOf(line.doc).get(`shape:${note.id}`)?.get('props.text')
    if (!(text instanceof Y.Text)) return
    const [piece, left] = [rest.slice(0, stroke), rest.slice(stroke)]
    this.#current.rest = left
    this.#edit(line, note, () => {
      text.insert(text.length, piece)
      note.typed += piece
    })
  }

  #nudge(line: Line): void {
    const note = this.#notesHere().at(-1)
    const record = note && recordsOf(line.doc).get(`shape:${note.id}`)
    if (!note || !record) return
    this.#edit(line, note, () => record.set('pos', [this.#steps, this.#nth * 10]))
  }

  #edit(line: Line, note: WrittenNote, change: () => void): void {
    let typed = ''
    line.edit(
      () => {
        change()
        typed = note.typed
      },
      () => (note.safe = typed),
    )
  }
}
