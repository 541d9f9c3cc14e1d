// Reads what strangers sent, strictly within its bounds. lib0's decoder is not enough here: a length that lies
// makes it read on into whatever lies behind the message in memory.

/** The bytes are not what they claim to be. */
export class Malformed extends Error {
  override name = 'Malformed'
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export class Reader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new Malformed('it ends too early')
    return byte
  }

  varUint(): number {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * unit
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too large')
      if (byte < 128) return value
      unit *= 128
    }
  }

  /** A view, not a copy. */
  block(length: number = this.varUint()): Uint8Array {
    if (length > this.left) throw new Malformed('a length reaches beyond the end')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  skip(length: number): void {
    if (length > this.left) throw new Malformed('a length reaches beyond the end')
    this.at += length
  }

  text(): string {
    try {
      return decoder.decode(this.block())
    } catch (cause) {
      throw cause instanceof Malformed ? cause : new Malformed('a text is not UTF-8')
    }
  }
}

const mostWriters = 100_000

/** Yjs believes the counts in a state vector: they are held against its bytes first. */
export function assertStateVector(bytes: Uint8Array): void {
  const reader = new Reader(bytes)
  const count = reader.varUint()
  if (count * 2 > reader.left || count > mostWriters) throw new Malformed('it counts more than it holds')
  for (let left = count * 2; left > 0; left--) reader.varUint()
}
