// How the sound records of a board hang together. People change the tree at the same time, so it may be broken
// where nobody broke it: a parent deleted while another put a note in, two groups put into each other. What is
// repaired is repaired in what is shown, by a rule that gives the same everywhere; the document is left alone.
import { PageRecordType, type TLBinding, type TLShape } from 'tldraw'
import { pageId } from '#shared/canvas/document.ts'
import type { BoardRecord } from './judge/validate.ts'

/** Deeper families would exhaust the stack when places are worked out. */
const deepest = 64

const page = PageRecordType.createId(pageId.replace('page:', ''))

const isShape = (record: BoardRecord | undefined): record is TLShape => record?.typeName === 'shape'

export interface Family {
  /**
   * Takes a record in, or forgets it.
   * @returns whether others may have to be shown in another place for it
   */
  set: (id: string, record: BoardRecord | undefined) => boolean
  /** The record as it is to be shown; undefined when it is unknown, or a binding that lacks an end. */
  view: (id: string) => BoardRecord | undefined
  /** Records whose place depends on others. */
  dependents: () => Iterable<string>
}

export function createFamily(): Family {
  const records = new Map<string, BoardRecord>()
  const nested = new Set<string>()
  const bindings = new Set<string>()

  const parentOf = (id: string) => {
    const record = records.get(id)
    return isShape(record) ? record.parentId : undefined
  }

  /** Whether a shape can stay with its parent. */
  function isHeld(shape: TLShape): boolean {
    const line: string[] = [shape.id]
    for (let at: string | undefined = shape.parentId; at !== page; at = parentOf(at)) {
      // The parent itself is missing; an ancestor that lost its own parent goes to the page with its children.
      if (at === undefined || !isShape(records.get(at))) return line.length > 1
      if (line.length > deepest) return false
      // A ring: one of it lets go, the same on every screen.
      if (at === shape.id) return line.some(id => id < shape.id)
      if (line.includes(at)) return true
      line.push(at)
    }
    return true
  }

  function isBound({ fromId, toId }: TLBinding): boolean {
    const from = records.get(fromId)
    const to = records.get(toId)
    return isShape(from) && isShape(to) && from.type === 'arrow' && to.type !== 'arrow'
  }

  return {
    set(id, record) {
      const before = records.get(id)
      if (record) records.set(id, record)
      else records.delete(id)
      if (isShape(record) && record.parentId !== page) nested.add(id)
      else nested.delete(id)
      if (record?.typeName === 'binding') bindings.add(id)
      else bindings.delete(id)
      if (!isShape(before) || !isShape(record)) return isShape(before) !== isShape(record)
      return before.parentId !== record.parentId || before.type !== record.type
    },
    view(id) {
      const record = records.get(id)
      if (record?.typeName === 'binding') return isBound(record) ? record : undefined
      if (!isShape(record) || record.parentId === page || isHeld(record)) return record
      return { ...record, parentId: page }
    },
    *dependents() {
      yield* nested
      yield* bindings
    },
  }
}
