// What several people wrote without seeing each other comes together on a board: what would lie on what others have
// there goes to a free place of the same zone. What one person has put together stays together. Zones grow where they
// are full, but for those with a scale, where height says something: there notes go sideways first.
import type * as Y from 'yjs'
import { moveTo } from '../blocks.ts'
import { refit } from '../clusters/clusterEdits.ts'
import { clusterAt, clustersOf } from '../clusters/clusters.ts'
import { growRows, zonesOfFrames, type ZoneOfFrame } from '../lanes/grow.ts'
import type { Box } from '../lanes/lanes.ts'
import { notesOf, type Measure } from '../notes/notes.ts'
import { estimateHeight } from '../notes/sticky.ts'
import { BoxIndex } from './boxIndex.ts'
import { coverable, Placing } from './placing.ts'
import { ownersOf, sceneOf, type Piece, type Scene } from './scene.ts'

const measure: Measure = ({ text, w, meta }) => estimateHeight(text, w, meta)

/**
 * Within a transaction of who brings it.
 * @param layers the ids of the records that each person has brought; where two want a place, the first keeps it
 */
export function keepApart(doc: Y.Doc, layers: readonly ReadonlySet<string>[]): void {
  if (layers.every(ids => ids.size === 0)) return
  refitGroups(doc, layers)
  let scene = sceneOf(doc, layers)
  const has = (inZones: boolean) => scene.layers.some(pieces => pieces.some(isIn(inZones)))
  for (let pass = 0; pass < mostPasses && has(true); pass++) {
    const hasGrown = settle(doc, scene, true)
    // Read again: zones that have grown have moved what is below them, if need be onto what stands beside the frame.
    scene = sceneOf(doc, layers)
    if (!hasGrown) break
  }
  if (has(false)) settle(doc, scene, false)
}

/** What zones move down as they grow seldom has to be looked at again, and hardly ever a third time. */
const mostPasses = 3

/** Groups on the board in which somebody has put a note on another's. */
function refitGroups(doc: Y.Doc, layers: readonly ReadonlySet<string>[]): void {
  const owners = ownersOf(layers)
  const clusters = clustersOf(doc).filter(({ id }) => !owners.has(id))
  if (clusters.length === 0) return
  const index = new BoxIndex<Box & { owner: number | undefined }>()
  const crowded = new Set<string>()
  for (const { id, x, y, w, h } of notesOf(doc)) {
    const owner = owners.get(id)
    const cluster = clusterAt(clusters, x + w / 2, y + h / 2)
    if (!cluster) continue
    const box = { x, y, w, h, owner }
    if (index.find(box, coverable, other => other.owner !== owner)) crowded.add(cluster.id)
    index.add(box)
  }
  refit(doc, crowded, measure)
}

const isIn =
  (inZones: boolean) =>
  ({ zone }: Piece): boolean =>
    (zone !== undefined) === inZones

/** @param inZones what lies in zones; otherwise all else @returns whether zones have grown */
function settle(doc: Y.Doc, scene: Scene, inZones: boolean): boolean {
  const placing = new Placing(scene)
  if (!inZones) for (const { box } of scene.layers.flat().filter(isIn(true))) placing.take(box)
  for (const pieces of scene.layers) placing.bring(pieces.filter(isIn(inZones)))
  const wanted = [...placing.full].map(({ zone, height }) => ({ zone, height }))
  const hasGrown = growRows(doc, wanted) !== undefined
  const places = new Map(zonesOfFrames(doc).map(zone => [keyOf(zone), zone.box]))
  for (const { piece, shift } of placing.moves) {
    const { zone } = piece
    const now = zone && places.get(keyOf(zone))
    const dx = shift.dx + (now ? now.x - zone.box.x : 0)
    const dy = shift.dy + (now ? now.y - zone.box.y : 0)
    for (const { id, x, y } of piece.records) moveTo(doc, id, x + dx, y + dy)
  }
  return hasGrown
}

const keyOf = ({ frame, rowIndex, columnIndex }: ZoneOfFrame) => `${frame.id} ${rowIndex} ${columnIndex}`
