import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { layFaultyLine } from './faultyLine.ts'

test('after half a frame nothing more comes through, as on any network', async () => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const line = await layFaultyLine({ origin: `http://localhost:${portOf(server.address())}` })
  onTestFinished(() => {
    line.close()
    server.close()
  })
  const client = connect(Number(new URL(line.origin).port), '127.0.0.1')
  const heard: Buffer[] = []
  client.on('data', (bytes: Buffer) => heard.push(bytes)).on('error', () => undefined)
  const [far] = (await once(server, 'connection')) as [Socket] // what a server tells of a connection
  far.on('error', () => undefined)

  line.sayTwice()
  line.cutInFrame()
  const frame = Buffer.from([0x82, 6, 1, 2, 3, 4, 5, 6])
  far.write(frame)
  await once(client, 'close')
  expect(Buffer.concat(heard)).toEqual(frame.subarray(0, 4))
})

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('There is no port')
  return address.port
}
