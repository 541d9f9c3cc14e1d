import { useValue, type TLShapeId } from 'tldraw'
import { useBoard } from '../boardContext.ts'
import { isLanes, type LanesShape } from '../shapes/lanes/lanesShape.ts'

/** A frame as it is now, also where no canvas is shown; undefined once it is gone. */
export function useFrame(id: TLShapeId): LanesShape | undefined {
  const { store } = useBoard().connection
  return useValue(
    'frame',
    () => {
      const shape = store.get(id)
      return isLanes(shape) ? shape : undefined
    },
    [store, id],
  )
}

/** From the top of the board down. */
export function useFrames(): LanesShape[] {
  const { store } = useBoard().connection
  return useValue(
    'frames',
    () => {
      const lanes = store.query.records('shape', () => ({ type: { eq: 'lanes' } })).get()
      return lanes.filter(isLanes).toSorted((a, b) => a.y - b.y || a.x - b.x)
    },
    [store],
  )
}
