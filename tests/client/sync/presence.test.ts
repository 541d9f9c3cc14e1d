import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { TLInstancePresence } from 'tldraw'
import { closeChat, sayInChat } from '../../../client/canvas/people/cursorChat.ts'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { cursorColors } from '../../../client/canvas/sync/presence/presence.ts'
import { joinBoard, until } from '../../server/sync/stage/boardClients.ts'
import { joinRaw } from '../../server/sync/stage/rawClient.ts'
import { boardForTest, drawNote, shapeId, shapeOf } from './stage/boards.ts'
import { cableTo } from './stage/cable.ts'
import { openEditor } from './stage/headlessEditor.ts'

const peersOf = ({ store }: BoardConnection): TLInstancePresence[] =>
  store.allRecords().flatMap(record => (record.typeName === 'instance_presence' ? [record] : []))
const peerOf = (canvas: BoardConnection, person: { me: { id: string } }) =>
  peersOf(canvas).find(peer => peer.userId === person.me.id)

describe('The others', () => {
  it('are shown with name, colour and cursor, and are gone when they leave', async () => {
    const { canvas, facilitator, member, seat } = await boardForTest()
    const ada = await canvas(member)
    const other = await joinBoard(seat(facilitator))
    other.provider.awareness.setLocalState({
      cursor: { x: 10, y: 20 },
      selection: ['shape:a'],
      editing: 'shape:a',
    })
    await until(() => peerOf(ada, facilitator)?.cursor, 'the cursor')
    expect(peersOf(ada)).toHaveLength(1)
    expect(peerOf(ada, facilitator)).toMatchObject({
      userName: facilitator.me.name,
      color: cursorColors[facilitator.me.color],
      cursor: { x: 10, y: 20 },
      selectedShapeIds: ['shape:a'],
      currentPageId: 'page:page',
      meta: { editing: 'shape:a' },
    })
    other.provider.awareness.setLocalStateField('cursor', null)
    await until(() => peerOf(ada, facilitator)?.cursor === null, 'the cursor to rest')
    other.provider.disconnect()
    await until(() => peersOf(ada).length === 0, 'nobody')
  })

  it.each([
    ['a cursor at the end of the world', { cursor: { x: 1e300, y: 0 } }],
    ['a cursor of words', { cursor: { x: 'left', y: null } }],
    ['a selection of pages', { selection: ['page:page'] }],
    ['a selection without end', { selection: Array.from({ length: 300 }, () => 'shape:a') }],
    ['a camera without zoom', { camera: { x: 0, y: 0, z: 0 } }],
    ['words without end', { chat: 'a'.repeat(201) }],
    ['somebody followed who is no name', { following: { id: 'x' } }],
    ['a list for everything', { cursor: [], selection: {}, editing: 7, camera: [], screen: 'wide' }],
  ])('are shown without what makes no sense: %s', async (_what, state) => {
    const { canvas, facilitator, member, seat } = await boardForTest()
    const ada = await canvas(member)
    const other = await joinBoard(seat(facilitator))
    other.provider.awareness.setLocalState(state)
    await until(() => peerOf(ada, facilitator), 'the peer')
    expect(peerOf(ada, facilitator)).toMatchObject({
      cursor: null,
      selectedShapeIds: [],
      camera: null,
      chatMessage: '',
      followingUserId: null,
    })
    ada.store.validate('tests')
  })

  it('are seen again, and see again, after an interruption', async () => {
    const { canvas, facilitator, member, server } = await boardForTest()
    const cable = await cableTo(server.origin)
    const ada = await canvas(member, { origin: cable.origin })
    const grace = await canvas(facilitator)
    await until(() => peerOf(ada, facilitator) && peerOf(grace, member), 'each other')
    cable.pull()
    await until(() => peersOf(ada).length === 0 && peersOf(grace).length === 0, 'nobody')
    cable.plugIn()
    await until(() => peerOf(ada, facilitator) && peerOf(grace, member), 'each other again')
  })
})

describe('This person', () => {
  it('is told of by pointer, selection and view, and not when the pointer rests', async () => {
    const { canvas, facilitator, member } = await boardForTest()
    const ada = await canvas(member)
    const grace = await canvas(facilitator)
    drawNote(ada, 'n')
    const editor = openEditor(ada)
    await until(() => peerOf(grace, member)?.camera, 'the view')
    expect(peerOf(grace, member)?.cursor).toBeNull()
    point(editor.store, 40.4, 50)
    editor.select(shapeId('n'))
    await until(() => peerOf(grace, member)?.cursor?.x === 40, 'the cursor')
    await until(() => peerOf(grace, member)?.selectedShapeIds.includes(shapeId('n')), 'the selection')
    await until(() => peerOf(grace, member)?.cursor === null, 'the cursor to be hidden')
    expect(peerOf(grace, member)?.selectedShapeIds).toEqual([shapeId('n')])
  })

  it('shows the others where their laser pointer goes', async () => {
    const { canvas, facilitator, member } = await boardForTest()
    const ada = await canvas(member)
    const grace = await canvas(facilitator)
    const editor = openEditor(ada)
    const trail = editor.scribbles.addScribble({ color: 'laser' })
    editor.scribbles.addPoint(trail.id, 5, 6)
    editor.scribbles.addPoint(trail.id, 7.2, 8)
    editor.scribbles.tick(100)
    point(editor.store, 7, 8)
    await until(() => peerOf(grace, member)?.scribbles.length, 'the trail')
    expect(peerOf(grace, member)?.scribbles[0]?.points.at(-1)).toMatchObject({ x: 7, y: 8 })
  })

  it('says at their cursor what they type, also while the pointer rests', async () => {
    const { canvas, facilitator, member } = await boardForTest()
    const ada = await canvas(member)
    const grace = await canvas(facilitator)
    const editor = openEditor(ada)
    sayInChat(editor, 'здравствуйте'.repeat(30))
    const said = () => peerOf(grace, member)?.chatMessage
    await until(() => said()?.startsWith('здравствуйте'), 'the words')
    expect(said()).toHaveLength(200)
    expect(peerOf(grace, member)?.cursor).not.toBeNull()
    closeChat(editor)
    await until(() => said() === '', 'silence')
  })

  it('tells whom they follow', async () => {
    const { canvas, facilitator, member } = await boardForTest()
    const ada = await canvas(member)
    const grace = await canvas(facilitator)
    const editor = openEditor(ada)
    editor.updateInstanceState({ followingUserId: facilitator.me.id })
    await until(() => peerOf(grace, member)?.followingUserId === facilitator.me.id, 'who is followed')
  })

  it('is told of some 12 times a second, however fast they move', async () => {
    const { canvas, facilitator, member, seat } = await boardForTest()
    const ada = await canvas(member)
    const listener = await joinRaw(seat(facilitator))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const editor = openEditor(ada)
    // What is told at first.
    vi.advanceTimersByTime(1_000)
    let sent = 0
    ada.awareness.on('update', () => sent++)
    for (let at = 2; at <= 1_000; at += 2) {
      point(editor.store, at, at)
      vi.advanceTimersByTime(2)
    }
    vi.useRealTimers()
    expect(sent).toBeGreaterThan(10)
    expect(sent).toBeLessThan(15)
    await until(() => listener.heard.awareness.length > 0, 'the cursor')
  })

  it('repeats nothing that others say', async () => {
    const { canvas, facilitator, member, seat } = await boardForTest()
    const ada = await canvas(member)
    const other = await joinBoard(seat(facilitator))
    const sent: unknown[] = []
    class ListeningSocket extends WebSocket {
      override send(message: Parameters<WebSocket['send']>[0]) {
        sent.push(message)
        super.send(message)
      }
    }
    const grace = await canvas(facilitator, { WebSocketPolyfill: ListeningSocket })
    const before = sent.length
    for (let x = 1; x <= 20; x++) other.provider.awareness.setLocalState({ cursor: { x, y: x } })
    await until(() => peersOf(grace).some(peer => peer.cursor?.x === 20), 'the last place')
    drawNote(ada, 'n')
    await until(() => shapeOf(grace, 'n'), 'the note')
    expect(sent).toHaveLength(before)
  })
})

function point(store: BoardConnection['store'], x: number, y: number): void {
  for (const record of store.allRecords()) if (record.typeName === 'pointer') store.put([{ ...record, x, y }])
}
