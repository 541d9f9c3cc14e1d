// A seat at a board of tldraw's sync server, with tldraw's own notes, by its own wire.
import { once } from 'node:events'
import { JsonChunkAssembler, TLSocketRoom } from '@tldraw/sync-core-newest'
import { z } from 'zod'
import { openSocket } from '../wire.ts'
import type { PlacedNote, Seat } from './peer.ts'

/** Of sync-core 5.4; it keeps it to itself. */
const protocolVersion = 8
const { schema } = new TLSocketRoom({}).getCurrentSnapshot()

const Change = z.tuple([z.enum(['put', 'patch', 'remove'])]).rest(z.unknown())
const Diff = z.record(z.string(), Change)
const Patch = z.object({ type: z.literal('patch'), diff: Diff })
const Heard = z.union([
  z.object({ type: z.literal('connect'), diff: Diff }),
  z.object({
    type: z.literal('data'),
    data: z.array(z.union([Patch, z.object({ type: z.literal('push_result') })])),
  }),
  z.object({ type: z.enum(['pong']) }),
])
/** What a put holds whole, and a patch as values that are put. */
const Place = z.object({ x: z.unknown(), y: z.unknown() })
const isNote = (id: string) => id.startsWith('shape:')

export async function sitAtTldraw(url: string): Promise<Seat> {
  const socket = await openSocket(url)
  const assembler = new JsonChunkAssembler()
  let clientClock = 0
  let told = 0
  const push = (content: { diff?: object; presence?: unknown }) =>
    socket.send(JSON.stringify({ type: 'push', clientClock: clientClock++, ...content }))

  socket.send(
    JSON.stringify({
      type: 'connect',
      connectRequestId: 'a',
      lastServerClock: 0,
      protocolVersion,
      schema,
    }),
  )
  const first = await new Promise<string>(resolve => {
    const listen = (bytes: Buffer) => {
      const whole = assembler.handleMessage(String(bytes))
      if (!whole || !('stringified' in whole) || !whole.stringified.includes('"connect"')) return
      socket.off('message', listen)
      resolve(whole.stringified)
    }
    socket.on('message', listen)
  })
  const arrivedAt = performance.now()
  const pinging = setInterval(() => socket.send('{"type":"ping"}'), 5_000)
  once(socket, 'close').then(
    () => clearInterval(pinging),
    () => undefined,
  )
  const me = Math.random().toString(36).slice(2)

  return {
    arrivedAt,
    draw: notes =>
      push({ diff: Object.fromEntries(notes.map(note => [`shape:${note.id}`, ['put', noteShape(note)]])) }),
    move: ({ id, x, y }) => push({ diff: { [`shape:${id}`]: ['patch', { x: ['put', x], y: ['put', y] }] } }),
    point(x, y) {
      const cursor = { type: 'default', x, y, rotation: 0 }
      push({
        presence: told++ === 0 ? ['put', presence(me, cursor)] : ['patch', { cursor: ['put', cursor] }],
      })
    },
    watch(see) {
      const places = new Map<string, { x: number; y: number }>()
      socket.on('message', (bytes: Buffer) => {
        const whole = assembler.handleMessage(String(bytes))
        if (!whole || !('data' in whole)) return
        const heard = Heard.parse(whole.data)
        if (heard.type !== 'data') return
        for (const event of heard.data) {
          if (event.type !== 'patch') continue
          for (const [id, [op, value]] of Object.entries(event.diff)) {
            if (!isNote(id) || op === 'remove') continue
            const said = Place.partial().parse(value)
            const known = places.get(id) ?? { x: 0, y: 0 }
            const number = (each: unknown, before: number) =>
              Number(Array.isArray(each) ? (each[1] ?? before) : (each ?? before))
            const place = { x: number(said.x, known.x), y: number(said.y, known.y) }
            places.set(id, place)
            see(place.x, place.y)
          }
        }
      })
    },
    notesAtFirst() {
      const heard = Heard.parse(JSON.parse(first))
      return heard.type === 'connect' ? Object.keys(heard.diff).filter(isNote).length : 0
    },
    leave: () => socket.terminate(),
  }
}

const noteShape = ({ id, x, y }: PlacedNote) => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type: 'note',
  x,
  y,
  rotation: 0,
  index: 'a1',
  parentId: 'page:page',
  isLocked: false,
  opacity: 1,
  meta: {},
  props: {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    fontSizeAdjustment: 0,
    url: '',
    scale: 1,
    textLastEditedBy: null,
    richText: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: `What makes note ${id} slow, and for whom` }] },
      ],
    },
  },
})

const presence = (me: string, cursor: object) => ({
  id: `instance_presence:${me}`,
  typeName: 'instance_presence',
  userId: `user:${me}`,
  userName: 'Ada Lovelace',
  color: '#1b7f79',
  currentPageId: 'page:page',
  lastActivityTimestamp: 1,
  cursor,
  camera: { x: 0, y: 0, z: 1 },
  screenBounds: { x: 0, y: 0, w: 1440, h: 900 },
  selectedShapeIds: [],
  brush: null,
  scribbles: [],
  followingUserId: null,
  chatMessage: '',
  meta: {},
})
