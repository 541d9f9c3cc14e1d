// An embedding endpoint as there are many: a real server, whose vectors are the same for the same text.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

const Asked = z.object({ model: z.string().optional(), input: z.array(z.string()) })

export interface Endpoint {
  /** Of its `/v1/embeddings`. */
  url: string
  host: string
  /** What it was asked, in order. */
  asked: (z.infer<typeof Asked> & { authorization: string | undefined })[]
  /** How many of those who asked have gone away without an answer. */
  left: () => number
  /** How it answers from now on. */
  answer: Answer
  close: () => Promise<void>
}

export type Answer = (texts: string[], response: ServerResponse) => void

const numbers = 16

/** What a text means: each of these words has a place of its own, all others say nothing. */
export function vectorOf(text: string, meanings: readonly RegExp[] = []): number[] {
  const vector = Array.from(
    { length: numbers },
    (_, at) => 1 + ((text.charCodeAt(at % text.length) * 7) % 11) / 40,
  )
  for (const [at, meaning] of meanings.entries()) if (meaning.test(text)) vector[at] = (vector[at] ?? 0) + 3
  return vector
}

export const likeOpenAi =
  (meanings?: readonly RegExp[]): Answer =>
  (texts, response) => {
    const data = texts.map((text, index) => ({ index, embedding: vectorOf(text, meanings) }))
    // In whatever order: each says which it is.
    response.end(JSON.stringify({ object: 'list', data: data.reverse() }))
  }

export const likeOllama: Answer = (texts, response) =>
  void response.end(JSON.stringify({ embeddings: texts.map(text => vectorOf(text)) }))

export const silent: Answer = () => undefined

export const saying =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (_texts, response) =>
    void response.writeHead(status, headers).end(body)

/** Whoever opens it closes it. */
export async function openEndpoint(answer: Answer = likeOpenAi()): Promise<Endpoint> {
  let left = 0
  const server = createServer((request, response) => {
    response.once('close', () => {
      if (!response.writableFinished) left++
    })
    void readBody(request).then(body => {
      const asked = Asked.parse(JSON.parse(body))
      endpoint.asked.push({ ...asked, authorization: request.headers.authorization })
      endpoint.answer(asked.input, response)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const endpoint: Endpoint = {
    url: `http://${host}/v1/embeddings`,
    host,
    asked: [],
    left: () => left,
    answer,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return endpoint
}

export async function endpointForTest(answer?: Answer): Promise<Endpoint> {
  const endpoint = await openEndpoint(answer)
  onTestFinished(() => endpoint.close())
  return endpoint
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array)) // bytes, as no encoding is set
  return Buffer.concat(parts).toString()
}
