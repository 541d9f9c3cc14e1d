// Boards on a real server, with people on them, as tests of the canvas need them.
import { onTestFinished } from 'vitest'
import { T, ShapeUtil, Rectangle2d, type TLAnyShapeUtilConstructor, type TLShapeId } from 'tldraw'
import * as Y from 'yjs'
import { connectBoard, type BoardConnection } from '../../../../client/canvas/sync/connectBoard.ts'
import type { BoardOptions } from '../../../../client/canvas/sync/boardOptions.ts'
import { linkProps, type LinkShape } from '../../../../client/canvas/links/linkShape.ts'
import { clusterProps, type ClusterShape } from '../../../../client/canvas/shapes/clusters/clusterShape.ts'
import { lanesProps, type LanesShape } from '../../../../client/canvas/shapes/lanes/lanesShape.ts'
import { stickyProps, type StickyShape } from '../../../../client/canvas/shapes/sticky/stickyShape.ts'
import { ClusterProps } from '#shared/canvas/clusters/clusters.ts'
import { pageId, recordsOf, type RecordMap } from '#shared/canvas/document.ts'
import { serverForTest, type RunningServer, type ServerOptions } from '../../../server/fixture.ts'
import { createBoard, createTeam, type Facilitator, type Participant } from '../../../server/people.ts'
import { until } from '../../../server/sync/stage/boardClients.ts'

/** Our shapes without their looks: those are made of CSS and elements. */
class PlainStickyUtil extends ShapeUtil<StickyShape> {
  static override type = 'sticky' as const
  static override props = stickyProps
  override getDefaultProps = () => ({ text: '', color: 'yellow' as const, w: 224 })
  override getGeometry = ({ props }: StickyShape) =>
    new Rectangle2d({ width: props.w, height: 56, isFilled: true })
  override component = () => null
  override indicator = () => null
}

class PlainLanesUtil extends ShapeUtil<LanesShape> {
  static override type = 'lanes' as const
  static override props = lanesProps
  override getDefaultProps = () => ({ frame: '', title: '', columns: [], rows: [] })
  override getGeometry = () => new Rectangle2d({ width: 100, height: 100, isFilled: true })
  override component = () => null
  override indicator = () => null
}

class PlainLinkUtil extends ShapeUtil<LinkShape> {
  static override type = 'link' as const
  static override props = linkProps
  override getDefaultProps = () => ({ url: '', title: '' })
  override getGeometry = () => new Rectangle2d({ width: 288, height: 76, isFilled: true })
  override component = () => null
  override indicator = () => null
}

class PlainClusterUtil extends ShapeUtil<ClusterShape> {
  static override type = 'cluster' as const
  static override props = clusterProps
  override getDefaultProps = () => ClusterProps.parse({})
  override canEdit = () => true
  override getGeometry = ({ props }: ClusterShape) =>
    new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  override component = () => null
  override indicator = () => null
}

export const shapeUtils: TLAnyShapeUtilConstructor[] = [
  PlainStickyUtil,
  PlainLanesUtil,
  PlainLinkUtil,
  PlainClusterUtil,
]

export interface TestBoard {
  server: RunningServer
  board: string
  facilitator: Facilitator
  member: Participant
  observer: Participant
  /** A canvas without its editor; resolves when it shows the board. */
  canvas: (person: Participant, options?: Partial<BoardOptions>) => Promise<BoardConnection>
  seat: (person: Participant) => { origin: string; board: string; token: string }
}

export async function boardForTest(options: ServerOptions = {}): Promise<TestBoard> {
  const server = await serverForTest(options)
  const team = await createTeam(server)
  const board = await createBoard(team.facilitator, 'blank')
  return {
    ...team,
    server,
    board,
    async canvas(person, options) {
      const connection = openCanvas({ server, board, person }, options)
      await until(() => connection.status.get().phase === 'ready', 'the board is shown')
      return connection
    },
    seat: ({ token }) => ({ origin: server.origin, board, token }),
  }
}

export function openCanvas(
  { server, board, person }: { server: RunningServer; board: string; person: Participant },
  options: Partial<BoardOptions> = {},
): BoardConnection {
  const connection = connectBoard({
    board,
    origin: server.origin,
    token: person.token,
    shapeUtils,
    me: () => person.me,
    isReadonly: false,
    ...options,
  })
  onTestFinished(() => connection.close())
  return connection
}

export const shapeId = (id: string): TLShapeId => `shape:${id}` as TLShapeId // what createShapeId gives

type OnStore = Pick<BoardConnection, 'store'>

export const shapeOf = ({ store }: OnStore, id: string) => store.get(shapeId(id))
export const shapeIds = ({ store }: OnStore): string[] =>
  store
    .allRecords()
    .filter(record => record.typeName === 'shape')
    .map(record => record.id)
    .sort()

export const textOf = (connection: OnStore, id: string): unknown => {
  const props = shapeOf(connection, id)?.props
  return props && 'text' in props ? props.text : undefined
}

/** Draws a note as an editor does it: in the store. */
export function drawNote({ store }: OnStore, id: string, text = '', [x, y] = [0, 0]): void {
  store.put([
    {
      id: shapeId(id),
      typeName: 'shape',
      type: 'sticky',
      parentId: pageId as never, // the one page there is
      index: T.indexKey.validate('a2'),
      x,
      y,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      props: { text, color: 'yellow', w: 224 },
      meta: {},
    },
  ])
}

export function type({ store }: OnStore, id: string, text: string): void {
  store.update(shapeId(id), shape => ({ ...shape, props: { ...shape.props, text } }))
}

export function move({ store }: OnStore, id: string, x: number, y: number): void {
  store.update(shapeId(id), shape => ({ ...shape, x, y }))
}

/** The fewest fields of a note, as docs/protocol.md asks them of other programs. */
export const shortNote = (id: string, text: unknown = new Y.Text('short'), pos: unknown = [1, 2]) => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type: 'sticky',
  parentId: pageId,
  index: 'a1',
  pos,
  'props.text': text,
  'props.color': 'yellow',
})

/** Writes a record as another program may: anything at all. */
export function writeRaw(doc: Y.Doc, key: string, fields: Record<string, unknown>): RecordMap {
  const map: RecordMap = new Y.Map(Object.entries(fields))
  recordsOf(doc).set(key, map)
  return map
}

/** A note as another program writes it, with some fields of its own. */
export const writeNote = (doc: Y.Doc, id: string, fields: Record<string, unknown> = {}): RecordMap =>
  writeRaw(doc, `shape:${id}`, { ...shortNote(id), ...fields })
