// Updates as nobody makes them: real ones, changed in some fields, in their order, or in single bytes.
import { Buffer } from 'node:buffer'
import * as encoding from 'lib0/encoding'
import type { Dice } from '../faults/dice.ts'
import { fieldsOf, type Field } from './fields.ts'

function varUint(number: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

const numbers = [
  0,
  1,
  2,
  3,
  4,
  5,
  7,
  50,
  100,
  127,
  128,
  150,
  2 ** 14,
  2 ** 24,
  2 ** 24 + 1,
  2 ** 31,
  2 ** 32,
  2 ** 40,
  2 ** 53 - 1,
]
const texts = [
  '',
  'a',
  'records',
  'meta',
  'list',
  '__proto__',
  'constructor',
  '{"a":1}',
  '[[1]]',
  'null',
  'x'.repeat(300),
]

const text = (dice: Dice) => {
  const bytes = Buffer.from(dice.pick(texts))
  return Buffer.concat([varUint(bytes.length), bytes])
}

/** Another field of the same kind, from this update or made up. */
function instead(field: Field, update: Uint8Array, fields: Field[], dice: Dice): Uint8Array {
  const own = update.subarray(field.from, field.to)
  if (dice.falls(0.3)) {
    const other = dice.pick(fields.filter(({ kind }) => kind === field.kind))
    return update.subarray(other.from, other.to)
  }
  switch (field.kind) {
    case 'byte':
      // The bits of an item's head, one by one, or another kind of content.
      return Uint8Array.of(dice.falls(0.5) ? (own[0] ?? 0) ^ (1 << dice.whole(0, 7)) : dice.whole(0, 255))
    case 'varUint':
      return dice.falls(0.5)
        ? varUint(dice.pick(numbers))
        : varUint(Math.max(0, (own[0] ?? 0) + dice.whole(-2, 2)))
    case 'block':
      return text(dice)
    case 'skip':
      return Uint8Array.from(own, () => dice.whole(0, 255))
  }
}

function changeFields(update: Uint8Array, dice: Dice): Uint8Array {
  const fields = fieldsOf(update)
  const changed = new Set(Array.from({ length: dice.whole(1, 4) }, () => dice.pick(fields)))
  return Buffer.concat(
    fields.map(field =>
      changed.has(field) ? instead(field, update, fields, dice) : update.subarray(field.from, field.to),
    ),
  )
}

/** A stretch of fields comes twice, not at all, or in another place. */
function moveFields(update: Uint8Array, dice: Dice): Uint8Array {
  const fields = fieldsOf(update)
  const start = dice.whole(0, fields.length - 1)
  const end = Math.min(fields.length, start + dice.whole(1, 12))
  const place = dice.whole(0, fields.length)
  const stretch = fields.slice(start, end)
  const rest = [...fields.slice(0, start), ...fields.slice(end)]
  const order = dice.pick([
    rest,
    rest.toSpliced(place, 0, ...stretch),
    fields.toSpliced(place, 0, ...stretch),
  ])
  return Buffer.concat(order.map(({ from, to }) => update.subarray(from, to)))
}

/** The count of an update's first section, and what it counts, from two updates. */
function graft(update: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const [mine, theirs] = [fieldsOf(update), fieldsOf(other)]
  const cut = dice.pick(mine).from
  const from = dice.pick(theirs).from
  return Buffer.concat([update.subarray(0, cut), other.subarray(from)])
}

function changeBytes(update: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Uint8Array.from(update)
  for (let left = dice.whole(1, 4); left > 0; left--)
    bytes[dice.whole(0, bytes.length - 1)] = dice.whole(0, 255)
  return dice.falls(0.2) ? bytes.subarray(0, dice.whole(0, bytes.length)) : bytes
}

const noise = (dice: Dice): Uint8Array =>
  Uint8Array.from({ length: dice.whole(0, 60) }, () =>
    dice.falls(0.6) ? dice.whole(0, 5) : dice.whole(0, 255),
  )

export function forge(updates: readonly Uint8Array[], dice: Dice): Uint8Array {
  const update = dice.pick(updates)
  switch (dice.whole(0, 9)) {
    case 0:
      return noise(dice)
    case 1:
    case 2:
      return changeBytes(update, dice)
    case 3:
    case 4:
      return moveFields(update, dice)
    case 5:
      return graft(update, dice.pick(updates), dice)
    default:
      return changeFields(update, dice)
  }
}
