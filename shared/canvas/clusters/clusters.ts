// A cluster: a heading and a box behind the notes that stand under it. As with lanes, where a note's middle lies says
// whether it belongs: it is never the cluster's child, so no note can be lost with one.
import * as Y from 'yjs'
import { z } from 'zod'
import { pageId, recordsOf, toNoteId, toRecordId } from '../document.ts'
import { readRecord, type PlainRecord } from '../fields.ts'
import { isInside, type Box } from '../lanes/lanes.ts'

/** Page units. */
export const clusterChrome = {
  /** Room for two lines of the heading. */
  head: 60,
  padding: 12,
  minWidth: 120,
  minHeight: 128,
}

export const maxHeadingLength = 120

export const largestClusterSide = 20_000

export const ClusterProps = z.object({
  heading: z
    .string()
    .transform(heading => heading.slice(0, maxHeadingLength))
    .catch('')
    .default(''),
  w: z.number().min(clusterChrome.minWidth).max(largestClusterSide).catch(480).default(480),
  h: z.number().min(clusterChrome.minHeight).max(largestClusterSide).catch(320).default(320),
})
export type ClusterProps = z.infer<typeof ClusterProps>

export interface Cluster {
  /** Without `shape:`, as a note's. */
  id: string
  heading: string
  box: Box
}

/** More than a board of people has: whoever reads notes looks through all of them for each. */
const mostClusters = 1_000

const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

export function readCluster(doc: Y.Doc, id: string): Cluster | undefined {
  const map: unknown = recordsOf(doc).get(toRecordId(id))
  if (!(map instanceof Y.Map) || map.get('type') !== 'cluster') return undefined
  const record = readRecord(map)
  if (!record || !isPlace(record.x) || !isPlace(record.y)) return undefined
  const { heading, w, h } = ClusterProps.parse(record.props)
  return { id: toNoteId(record.id), heading, box: { x: record.x, y: record.y, w, h } }
}

/** The smallest first: where two lie on each other, a note belongs to the smaller one. */
export function clustersOf(doc: Y.Doc): Cluster[] {
  const clusters: Cluster[] = []
  for (const [id, map] of recordsOf(doc)) {
    const isCluster = map instanceof Y.Map && map.get('type') === 'cluster'
    const cluster = isCluster ? readCluster(doc, id) : undefined
    if (cluster && clusters.push(cluster) === mostClusters) break
  }
  return clusters.sort((a, b) => a.box.w * a.box.h - b.box.w * b.box.h || (a.id < b.id ? -1 : 1))
}

export const clusterAt = <T extends { box: Box }>(clusters: readonly T[], x: number, y: number) =>
  clusters.find(({ box }) => isInside(box, x, y))

/** The point that says which zone and row a cluster is in: it does not move while the cluster grows. */
export const headOf = ({ box }: Cluster): { x: number; y: number } => ({
  x: box.x + box.w / 2,
  y: box.y + clusterChrome.head / 2,
})

export const clusterRecord = ({ id, heading, box }: Cluster, index: string): PlainRecord => ({
  id: toRecordId(id),
  typeName: 'shape',
  type: 'cluster',
  parentId: pageId,
  index,
  x: box.x,
  y: box.y,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  props: { heading, w: box.w, h: box.h },
  meta: {},
})
