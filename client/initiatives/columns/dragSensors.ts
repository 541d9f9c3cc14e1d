// How cards are dragged: with a mouse after a few pixels, with a finger after a moment's rest, with the
// keyboard from column to column.
import {
  closestCenter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'
import { Status } from '#shared/initiatives/model.ts'

/** Left and right go to the column before and after, in the order of the statuses. */
const fromColumnToColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code]
  if (step === undefined) return undefined
  event.preventDefault()
  const at = Status.options.findIndex(status => status === context.over?.id)
  const next = Status.options[at + step]
  const target = next && context.droppableRects.get(next)
  if (!target) return currentCoordinates
  const { width = 0, height = 0 } = context.collisionRect ?? {}
  return {
    x: target.left + (target.width - width) / 2,
    y: target.top + (target.height - height) / 2,
  }
}

/** The column under the pointer; without a pointer the one whose middle is nearest. */
export const columnUnder: CollisionDetection = input =>
  input.pointerCoordinates ? pointerWithin(input) : closestCenter(input)

export const useDragSensors = () =>
  useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: fromColumnToColumn }),
  )
