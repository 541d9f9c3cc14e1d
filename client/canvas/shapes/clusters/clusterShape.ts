import { T, type Editor, type RecordProps, type TLBaseShape, type TLShape, type TLShapeId } from 'tldraw'
import {
  clusterChrome,
  largestClusterSide,
  maxHeadingLength,
  type ClusterProps,
} from '#shared/canvas/clusters/clusters.ts'

export type ClusterShape = TLBaseShape<'cluster', ClusterProps>

export const isCluster = (shape: TLShape | undefined): shape is TLShape & ClusterShape =>
  shape?.type === 'cluster'

const side = (min: number) =>
  T.number.check(value => {
    if (value < min || value > largestClusterSide)
      throw new Error(`Expected a side from ${min}, got ${value}`)
  })

/** The same limits as ClusterProps in shared/canvas, in the form the canvas validates with. */
export const clusterProps: RecordProps<ClusterShape> = {
  heading: T.string.check(heading => {
    if (heading.length > maxHeadingLength) throw new Error(`Expected at most ${maxHeadingLength} characters`)
  }),
  w: side(clusterChrome.minWidth),
  h: side(clusterChrome.minHeight),
}

/** All clusters of the board; the store keeps the list, so that asking costs nothing. */
export const clustersOnCanvas = (editor: Editor): (TLShape & ClusterShape)[] =>
  [...editor.store.query.ids('shape', () => ({ type: { eq: 'cluster' as const } })).get()].flatMap(
    (id: TLShapeId) => {
      const shape = editor.getShape(id)
      return isCluster(shape) ? [shape] : []
    },
  )
