// A bounded look at a Yjs update (v1) before Yjs itself reads it: whether it is well-formed, whose structs are in
// it, and what it builds on. Yjs believes every count and length; here each is held against the bytes that are left.
// The format is that of yjs/src/utils/encoding.js.
import { inspectContent, type InspectedContent } from './inspectContent.ts'
import { assertKey } from './inspectValue.ts'
import { Malformed, Reader } from './reader.ts'

/** Structs of one Yjs client that follow each other without a gap. */
export interface Run {
  client: number
  from: number
  /** The clock after the last one. */
  to: number
}

export interface UpdateOutline {
  runs: Run[]
  /** Of each Yjs client: up to which clock something of it has to be known already, or be in the update. */
  needs: Map<number, number>
  /** How many items are in it, and how many ranges of deletions. */
  items: number
  deletions: number
  /** Whether one of its items is a nested type. */
  makesTypes: boolean
  /** Whether one of its items names what it was put before. */
  namesRight: boolean
}

const largestLength = 2 ** 24
const largestClock = 2 ** 40
const mostGaps = 64
const mostDeletions = 100_000
/** Yjs makes one of those that lie beside each other. */
const mostGarbage = 150_000

const bits = { content: 0x1f, parentSub: 0x20, rightOrigin: 0x40, origin: 0x80 }

/** @throws Malformed when it is not a v1 update that a board may hold */
export function inspectUpdate(update: Uint8Array): UpdateOutline {
  const reader = new Reader(update)
  const outline: UpdateOutline = {
    runs: [],
    needs: new Map(),
    items: 0,
    deletions: 0,
    makesTypes: false,
    namesRight: false,
  }
  const clients = new Set<number>()
  let gaps = 0
  let garbage = 0
  for (let sections = count(reader, 4); sections > 0; sections--) {
    let structs = count(reader, 2)
    const client = reader.varUint()
    if (clients.has(client)) throw new Malformed('a client comes twice')
    clients.add(client)
    let run: Run = { client, from: reader.varUint(), to: 0 }
    run.to = run.from
    for (; structs > 0; structs--) {
      const info = reader.byte()
      if (info === 10) {
        const end = advance(run.to, length(reader))
        if (++gaps > mostGaps) throw new Malformed('there are too many gaps')
        if (run.to > run.from) outline.runs.push(run)
        run = { client, from: end, to: end }
      } else if (info === 0) {
        if (++garbage > mostGarbage) throw new Malformed('there is too much garbage')
        run.to = advance(run.to, length(reader))
      } else run.to = advance(run.to, inspectItem(reader, info, client, run.to, outline))
    }
    if (run.to > run.from) outline.runs.push(run)
  }
  outline.deletions = inspectDeletions(reader, outline.needs)
  if (reader.left > 0) throw new Malformed('something follows the update')
  return outline
}

/** A number of things of which each takes at least `size` bytes. */
function count(reader: Reader, size: number): number {
  const value = reader.varUint()
  if (value * size > reader.left) throw new Malformed('it counts more than it holds')
  return value
}

function length(reader: Reader): number {
  const value = reader.varUint()
  if (value === 0 || value > largestLength) throw new Malformed('a length is out of bounds')
  return value
}

function advance(clock: number, by: number): number {
  if (clock + by > largestClock) throw new Malformed('a clock is out of bounds')
  return clock + by
}

function need(needs: Map<number, number>, client: number, clock: number): void {
  if (clock > (needs.get(client) ?? 0)) needs.set(client, clock)
}

/** Reads an item; answers how many clocks it takes. */
function inspectItem(
  reader: Reader,
  info: number,
  client: number,
  clock: number,
  outline: UpdateOutline,
): number {
  const readId = () => {
    const other = reader.varUint()
    const otherClock = reader.varUint()
    if (other === client && otherClock >= clock) throw new Malformed('an item builds on a later one')
    need(outline.needs, other, otherClock + 1)
  }
  if (info & bits.origin) readId()
  if (info & bits.rightOrigin) {
    readId()
    outline.namesRight = true
  }
  if (!(info & (bits.origin | bits.rightOrigin))) {
    if (reader.varUint() === 1) assertKey(reader)
    else readId()
    if (info & bits.parentSub) assertKey(reader)
  }
  const content: InspectedContent = inspectContent(reader, info & bits.content)
  outline.items++
  if (content.isType) outline.makesTypes = true
  return content.length
}

/** Reads the deletions; answers how many ranges they are. */
function inspectDeletions(reader: Reader, needs: Map<number, number>): number {
  let deletions = 0
  for (let sections = count(reader, 2); sections > 0; sections--) {
    const client = reader.varUint()
    const ranges = count(reader, 2)
    deletions += ranges
    if (deletions > mostDeletions) throw new Malformed('there are too many deletions')
    for (let range = 0; range < ranges; range++) {
      const clock = reader.varUint()
      const length = reader.varUint()
      // Yjs throws when it is to remember one that it cannot do yet.
      if (length === 0) throw new Malformed('a deletion is empty')
      need(needs, client, advance(clock, length))
    }
  }
  return deletions
}
