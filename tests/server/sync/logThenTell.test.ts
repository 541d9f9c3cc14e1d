// Log, then tell: while the log is held up, nothing of what waits for it leaves the server by any way there is.
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { LogStore } from '../../../server/logs/logStore.ts'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { addNotes } from '../people.ts'
import { addNote, joinBoard, messages, openBoard, until } from './stage/boardClients.ts'
import { joinRaw, openRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

const secret = 'not-on-disk-yet'

/** Every append waits while it is held, those of rooms too. */
function heldLog(): LogStore & { hold(): void; release(): void; waiting(): number } {
  const log = createMemoryLog()
  let gate: PromiseWithResolvers<void> | undefined
  let waiting = 0
  const release = () => {
    gate?.resolve()
    gate = undefined
  }
  return {
    ...log,
    async append(batch) {
      if (gate && batch.length > 0) {
        waiting++
        await gate.promise
        waiting--
      }
      await log.append(batch)
    },
    hold() {
      gate = Promise.withResolvers()
      // A server waits for its log before it closes: a test that failed meanwhile would seem to hang.
      onTestFinished(release)
    },
    release,
    waiting: () => waiting,
  }
}

it('no frame and no answer has anything of an edit or a command that is not on disk', async () => {
  const log = heldLog()
  const { server, facilitator, member, observer, board, seat } = await scene({ log })
  const { origin } = server
  // A large board, whose answer for joiners is kept, and followed by what has happened since.
  await addNotes(facilitator, board, [{ text: 'x'.repeat(900) }, { text: 'First' }])
  const told: string[] = []
  const listen = (socket: WebSocket) =>
    socket.on('message', (bytes: Buffer) => told.push(bytes.toString('latin1')))
  const ada = await joinRaw(seat(facilitator))
  const grace = await joinRaw(seat(member))
  const edsger = await joinRaw(seat(observer))
  const live = new WebSocket(
    `${origin.replace('http', 'ws')}/live/${member.room}?token=${encodeURIComponent(member.token)}`,
  )
  onTestFinished(() => live.terminate())
  await until(() => live.readyState === WebSocket.OPEN, 'the live socket')
  for (const { socket } of [grace, edsger]) listen(socket)
  listen(live)

  log.hold()
  const before = ada.acknowledged
  ada.draw(doc => addNote(doc, 'drawn', `${secret} drawn`))
  await until(() => log.waiting() > 0, 'the edit waits')
  const answers: string[] = []
  const ask = (path: string, body?: unknown) =>
    fetch(origin + path, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { authorization: `Bearer ${facilitator.token}`, 'content-type': 'application/json' },
    }).then(async response => answers.push(await response.text()))
  const room = `/api/rooms/${member.room}`
  const asking = [
    ask(`${room}/commands`, { type: 'group.create', name: `${secret} group`, color: 'blue' }),
    ask(`${room}/boards/${board}/notes`, { notes: [{ text: `${secret} laid` }] }),
    ask(`${room}/boards/${board}/notes`),
    ask(`${room}/boards/${board}/export?format=json`),
    ask(`${room}/commands`, { type: 'version.create', board, title: 'Now' }),
    ask(room),
    ask(`${room}/events?since=0`),
  ]
  // Those who come now: with nothing, with something, and once more after the answer was made for another.
  const late = [await openRaw(seat(member)), await openRaw(seat(observer)), await openRaw(seat(member))]
  for (const each of late) listen(each.socket)
  late[0]?.send(messages.step1(new Y.Doc()))
  late[1]?.send(messages.step1(grace.doc))
  late[2]?.send(messages.step1(new Y.Doc()))
  const stock = openBoard(seat(member))
  grace.send(messages.step1(grace.doc))
  grace.send(messages.queryAwareness())
  await until(() => log.waiting() > 1, 'the command waits too')
  // Whoever asks for what has no part in it is answered, so everything before it could have been.
  await until(async () => (await fetch(`${origin}/api/health`)).ok, 'an answer')
  await until(() => answers.length >= 2, 'the room as it was')
  expect(told.join().includes(secret)).toBe(false)
  expect(answers.join().includes(secret)).toBe(false)
  expect(JSON.stringify(stock.doc.getMap('records').toJSON()).includes(secret)).toBe(false)
  expect(ada.acknowledged).toBe(before)

  log.release()
  await Promise.all(asking)
  await until(() => ada.acknowledged > before && told.join().includes(`${secret} drawn`), 'told')
  await until(() => told.join().includes(`${secret} group`), 'the event is told')
  const fresh = await joinBoard(seat(member))
  expect(JSON.stringify(fresh.doc.getMap('records').toJSON())).toContain(`${secret} laid`)
})
