// A column or row with notes in it that somebody wants to delete: asked about in a dialog above the board.
import type { TLShapeId } from 'tldraw'
import type { LaneAxis } from '#shared/canvas/lanes/headings.ts'
import { createObservable } from '../../sync/observable.ts'

export interface Removal {
  frame: TLShapeId
  axis: LaneAxis
  id: string
  /** How many notes are in it. */
  notes: number
}

export const removal = createObservable<Removal | undefined>(undefined)

export const askRemoval = (asked: Removal): void => removal.set(asked)
