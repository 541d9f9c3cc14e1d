// A graceful restart: everybody's canvas comes back by itself, with what was drawn meanwhile. `npm run bench -- restart`
// says how soon, with three hundred.
import { expect, onTestFinished, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { openWire } from '../../../client/canvas/sync/wire/wire.ts'
import { temporaryDirectory } from '../../server/fixture.ts'
import { createBoard, createRoom, type Participant } from '../../server/people.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import { browserSocket } from '../../server/sync/stage/browserSocket.ts'
import { startProcess } from '../serverProcess.ts'

function sit({ token }: Participant, origin: string, board: string) {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const ignore = () => undefined
  const wire = openWire({
    origin,
    board,
    token,
    doc,
    awareness,
    WebSocketPolyfill: browserSocket(),
    beforeReceive: ignore,
    onOwnChange: ignore,
    onChange: ignore,
  })
  onTestFinished(() => {
    wire.close()
    awareness.destroy()
  })
  const records = doc.getMap('records')
  return { wire, doc, marks: () => [...records.keys()].sort(), mark: (name: string) => records.set(name, 1) }
}

test('after a graceful restart everybody is back without a reload, with what they drew meanwhile', async () => {
  const directory = await temporaryDirectory()
  const first = startProcess(directory)
  const origin = await first.open
  const person = await createRoom({ origin })
  const boards = [await createBoard(person, 'blank'), await createBoard(person, 'blank')]
  const seats = boards.flatMap(board => Array.from({ length: 15 }, () => sit(person, origin, board)))
  const areWhole = () => seats.every(({ wire }) => wire.isSynced() && wire.pending() === 0)
  seats.forEach(({ mark }, nth) => mark(`before ${nth}`))
  await until(areWhole, 'everybody to be here')
  expect((await first.stop('SIGTERM')).code).toBe(0)
  seats.forEach(({ mark }, nth) => mark(`meanwhile ${nth}`))
  expect(seats.every(({ wire }) => wire.pending() === 1 && wire.refusal() === undefined)).toBe(true)

  const second = startProcess(directory, { env: { PORT: new URL(origin).port } })
  onTestFinished(async () => void (await second.stop('SIGKILL')))
  await second.open
  await until(areWhole, 'everybody to be back')
  for (const half of [seats.slice(0, 15), seats.slice(15)]) {
    await until(() => half.every(({ marks }) => marks().length === 30), 'the marks of all')
    for (const { marks } of half) expect(marks()).toEqual(half[0]?.marks())
  }
})
