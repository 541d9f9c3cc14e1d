// Vectors of notes, from an endpoint that whoever runs the server has named.
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { toBytes } from '#shared/convergence/vectors.ts'
import { createHttpEmbedder } from '../../../server/embeddings/httpEmbedder.ts'
import { serverForTest, type ServerOptions } from '../fixture.ts'
import { addNotes, createBoard, createTeam, readNotes, type Participant } from '../people.ts'
import { hiddenScene } from '../layers/stage.ts'
import { addNote, until } from '../sync/stage/boardClients.ts'
import { joinRaw } from '../sync/stage/rawClient.ts'
import { endpointForTest, likeOllama, likeOpenAi, saying, silent, vectorOf, type Answer } from './endpoint.ts'

const key = 'sk-nobody-may-read-this'

async function scene(answer?: Answer, options: ServerOptions & { timeoutMs?: number } = {}) {
  const endpoint = await endpointForTest(answer)
  const { timeoutMs, ...rest } = options
  const settings = { url: endpoint.url, model: 'm3', key, ...(timeoutMs !== undefined && { timeoutMs }) }
  const server = await serverForTest({ embedder: createHttpEmbedder(settings), ...rest })
  const { facilitator, member } = await createTeam(server)
  const board = await createBoard(facilitator, 'blank')
  return { endpoint, server, facilitator, member, board }
}

const embed = (person: Participant, board: string, notes: string[]) =>
  person.call('embedNotes', { params: { room: person.room, board }, body: { notes } })

const refusal = (person: Participant, board: string, notes: string[]) =>
  person.refusal('embedNotes', { params: { room: person.room, board }, body: { notes } })

const wireOf = (text: string) => Buffer.from(toBytes(Float32Array.from(vectorOf(text)))).toString('base64')

const texts = Array.from({ length: 70 }, (_, index) => `Note ${index}`)

test('texts go to the endpoint in batches, and their vectors come back in the order of the notes', async () => {
  const { endpoint, facilitator, board } = await scene()
  const ids = await addNotes(
    facilitator,
    board,
    texts.map(text => ({ text })),
  )
  const { vectors } = await embed(facilitator, board, [...ids, 'gone'])
  expect(vectors).toEqual([...texts.map(wireOf), null])
  expect(endpoint.asked.map(({ input }) => input.length)).toEqual([32, 32, 6])
  expect(endpoint.asked[0]).toMatchObject({ model: 'm3', authorization: `Bearer ${key}` })
})

test('a text is sent once, whoever asks and wherever it stands', async () => {
  const { endpoint, facilitator, board } = await scene()
  const [one = ''] = await addNotes(facilitator, board, [{ text: 'Call back' }])
  const other = await createBoard(facilitator, 'blank')
  const [same = '', more = ''] = await addNotes(facilitator, other, [
    { text: ' Call back\n' },
    { text: 'Anew' },
  ])
  const first = await embed(facilitator, board, [one])
  const second = await embed(facilitator, other, [same, more])
  expect(second.vectors[0]).toBe(first.vectors[0])
  expect(endpoint.asked.map(({ input }) => input)).toEqual([['Call back'], ['Anew']])
})

test('Ollama’s answer is understood as well', async () => {
  const { facilitator, board } = await scene(likeOllama)
  const ids = await addNotes(facilitator, board, [{ text: 'Call back' }])
  expect((await embed(facilitator, board, ids)).vectors).toEqual([wireOf('Call back')])
})

test('everybody in the room can know where texts go, and only facilitators send them', async () => {
  const { endpoint, facilitator, member, board } = await scene()
  const params = { room: member.room }
  expect(await member.call('readEmbedder', { params })).toEqual({ host: endpoint.host })
  const ids = await addNotes(facilitator, board, [{ text: 'Call back' }])
  expect((await refusal(member, board, ids)).code).toBe('not-allowed')
  expect(endpoint.asked).toEqual([])
})

test('without an endpoint there is nowhere to go', async () => {
  const { facilitator } = await createTeam(await serverForTest())
  const board = await createBoard(facilitator, 'blank')
  const params = { room: facilitator.room }
  expect(await facilitator.call('readEmbedder', { params })).toEqual({ host: null })
  expect((await refusal(facilitator, board, [])).code).toBe('no-embedder')
})

test('what is held back in a draft is not sent, also where somebody knows the note', async () => {
  const endpoint = await endpointForTest()
  const embedder = createHttpEmbedder({ url: endpoint.url })
  const { facilitator, member, board, seat, draftOf, reveal } = await hiddenScene({ embedder })
  const author = await joinRaw(seat(member, draftOf(member)))
  author.draw(doc => addNote(doc, 'a', 'Nobody but me reads this'))
  await until(() => author.acknowledged === 1, 'on disk')
  expect(await embed(facilitator, board, ['a', 'shape:a'])).toEqual({ vectors: [null, null] })
  expect(endpoint.asked).toEqual([])
  await reveal()
  const [{ id } = { id: '' }] = await readNotes(facilitator, board)
  await embed(facilitator, board, [id])
  expect(endpoint.asked.map(({ input }) => input)).toEqual([['Nobody but me reads this']])
})

describe('An endpoint', () => {
  test.each<[string, Answer]>([
    ['that refuses', saying(401, `{"error": "the key ${key} is wrong"}`)],
    ['that answers no JSON', saying(200, '<html>')],
    ['that answers something else', saying(200, '{"data": [{"embedding": "AAAA"}]}')],
    ['that leaves one out', saying(200, '{"embeddings": []}')],
    ['that answers words', saying(200, '{"embeddings": [["north", "south"]]}')],
    ['that answers endlessly', (_texts, response) => void response.write('x'.repeat(9_000_000))],
    ['that breaks off', (_texts, response) => void response.destroy()],
    ['that does not answer', silent],
  ])('%s is told of without a word of what was sent', async (_how, answer) => {
    const lines: string[] = []
    const sink = new Writable({
      write(line, _encoding, done) {
        lines.push(String(line))
        done()
      },
    })
    const logger = pino({ level: 'warn' }, sink)
    const { endpoint, facilitator, board } = await scene(answer, { logger, timeoutMs: 300 })
    const ids = await addNotes(facilitator, board, [{ text: 'A secret of ours' }])
    const problem = await refusal(facilitator, board, ids)
    expect(problem).toMatchObject({ code: 'embedder-failed', status: 502, detail: endpoint.host })
    const told = lines.join('') + JSON.stringify(problem)
    expect(told).toContain('The embedding endpoint fails: it ')
    expect(told).not.toMatch(/secret|sk-nobody/)

    // The next time it is asked again, and answers.
    endpoint.answer = likeOpenAi()
    expect((await embed(facilitator, board, ids)).vectors).toEqual([wireOf('A secret of ours')])
  })

  test('that fails half-way is not asked again for what it has answered', async () => {
    const { endpoint, facilitator, board } = await scene()
    const ids = await addNotes(
      facilitator,
      board,
      texts.map(text => ({ text })),
    )
    endpoint.answer = (input, response) =>
      (endpoint.asked.length === 2 ? saying(500, '') : likeOpenAi())(input, response)
    expect((await refusal(facilitator, board, ids)).code).toBe('embedder-failed')
    expect((await embed(facilitator, board, ids)).vectors).toEqual(texts.map(wireOf))
    expect(endpoint.asked.map(({ input }) => input.length)).toEqual([32, 32, 32, 6])
  })

  test('cannot send texts on to another one', async () => {
    const elsewhere = await endpointForTest()
    const { facilitator, board } = await scene(saying(307, '', { location: elsewhere.url }))
    const ids = await addNotes(facilitator, board, [{ text: 'Call back' }])
    expect((await refusal(facilitator, board, ids)).code).toBe('embedder-failed')
    expect(elsewhere.asked).toEqual([])
  })

  test('that is being waited for does not keep the server from stopping', async () => {
    const { endpoint, server, facilitator, board } = await scene(silent)
    const ids = await addNotes(facilitator, board, [{ text: 'Call back' }])
    const waiting = refusal(facilitator, board, ids)
    await until(() => endpoint.asked.length === 1, 'it to be asked')
    const closed = server.close()
    expect((await waiting).code).toBe('embedder-failed')
    await closed
    await until(() => endpoint.left() === 1, 'it to be left alone')
  })
})

test('who asks again and again is told to wait', async () => {
  const { facilitator, board } = await scene(undefined, { settings: { limits: { embeddings: 2 } } })
  for (let count = 0; count < 2; count++) await embed(facilitator, board, [])
  expect((await refusal(facilitator, board, [])).code).toBe('too-many-requests')
})
