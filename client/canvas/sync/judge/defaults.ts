// What a short writer left out of a record. Only sticky notes have tolerant readers everywhere (shared/canvas):
// here they are read the same way, so that the canvas and the lists show the same notes.
import { defaultBindingUtils, T, type TLAnyShapeUtilConstructor } from 'tldraw'
import { pageId } from '#shared/canvas/document.ts'
import type { PlainRecord } from '#shared/canvas/fields.ts'
import { StickyProps } from '#shared/canvas/notes/sticky.ts'
import { noteIndex } from '#shared/canvas/notes/place.ts'

type Props = Record<string, unknown>

/** Fills in what is missing. What is there stays as it is, right or wrong. */
export type FillDefaults = (record: PlainRecord) => PlainRecord

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * Notes of other programs all have the same index, and tldraw throws when it shall put something between two of
 * the same. In the store, not in the document, each gets one of its own, made from its id: the same everywhere.
 */
function ownIndex(id: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  let index = noteIndex
  for (let rest = hash >>> 0, digit = 0; digit < 6; digit++, rest = Math.floor(rest / 62))
    index += digits[rest % 62] ?? ''
  // An index must not end in its lowest digit.
  return `${index}V`
}

/** tldraw lets more pass as an index than it can count on from. */
const isIndex = (index: unknown): boolean =>
  typeof index === 'string' && /^[0-9A-Za-z]{2,100}$/.test(index) && T.indexKey.isValid(index)

const isKnown = ([, value]: [string, unknown]) => value !== undefined
const known = (fields: unknown): Props =>
  typeof fields === 'object' && fields ? Object.fromEntries(Object.entries(fields).filter(isKnown)) : {}

function stickyProps(props: Props): Props {
  const { color, w } = StickyProps.shape
  return { ...props, text: props.text ?? '', color: color.parse(props.color), w: w.parse(props.w) }
}

export function createFillDefaults(shapeUtils: TLAnyShapeUtilConstructor[]): FillDefaults {
  // Defaults come from methods that need no editor; one that does has none to give.
  const shapes = new Map(shapeUtils.map(Util => [Util.type, defaultsOf(Util)]))
  const bindings = new Map(defaultBindingUtils.map(Util => [Util.type, defaultsOf(Util)]))

  return record => {
    const { id, typeName, props, meta, ...rest } = record
    const type = String(record.type)
    const filled = { ...known(rest), id, typeName, meta: known(meta) }
    if (typeName !== 'shape') return { ...filled, props: { ...bindings.get(type), ...known(props) } }
    const { parentId, index } = record
    return {
      rotation: 0,
      isLocked: false,
      opacity: 1,
      ...filled,
      parentId: typeof parentId === 'string' && parentId.startsWith('shape:') ? parentId : pageId,
      index: index !== noteIndex && isIndex(index) ? index : ownIndex(id),
      props: type === 'sticky' ? stickyProps(known(props)) : { ...shapes.get(type), ...known(props) },
    }
  }
}

function defaultsOf(Util: new (editor: never) => { getDefaultProps(): object }): object {
  try {
    // There is no editor yet, and a util only keeps it.
    return new Util(undefined as never).getDefaultProps()
  } catch {
    return {}
  }
}
