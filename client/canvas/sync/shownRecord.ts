// The form in which a record of the document is shown.
import { isEqual } from 'tldraw'
import type { BoardRecord } from './judge/validate.ts'

/** What this person may not change looks and behaves like something locked. */
export const asClosed = (view: BoardRecord): BoardRecord =>
  view.typeName === 'shape' && !view.isLocked ? { ...view, isLocked: true } : view

/** Keeps the parts that are the same: the canvas works out again what hangs on a changed one. */
export function keepSame(shown: BoardRecord, view: BoardRecord): BoardRecord {
  const props = isEqual(shown.props, view.props)
  const meta = isEqual(shown.meta, view.meta)
  if (!props && !meta) return view
  const record = { ...view, ...(props && { props: shown.props }), ...(meta && { meta: shown.meta }) }
  // The parts are equal to those of `view`, so the whole is of its type.
  return isEqual(shown, record) ? shown : (record as BoardRecord)
}
