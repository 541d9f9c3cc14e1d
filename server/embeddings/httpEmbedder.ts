// An embedding endpoint by its address: OpenAI's `POST /v1/embeddings`, which most servers of models speak, or Ollama's
// `POST /api/embed`. Both are asked alike, and told apart by their answers.
import { z } from 'zod'
import { EmbedderFailed, type Embedder } from './embedder.ts'
import { readVectors } from './readVectors.ts'

export interface HttpEmbedderSettings {
  url: string
  model?: string | undefined
  key?: string | undefined
  /** Milliseconds that one request may take. */
  timeoutMs?: number
}

/** A model that is loaded first takes some seconds. */
const usualTimeoutMs = 20_000

/** 64 vectors of 4,096 numbers with all their digits, and some more. */
const mostBytes = 8 * 1024 * 1024

export function createHttpEmbedder(settings: HttpEmbedderSettings): Embedder {
  const { url, model, key, timeoutMs = usualTimeoutMs } = settings
  const headers = {
    'content-type': 'application/json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  }
  return {
    host: new URL(url).host,
    async embed(texts, signal) {
      const timeout = AbortSignal.timeout(timeoutMs)
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers,
          body: JSON.stringify({ ...(model !== undefined && { model }), input: texts }),
          // What people wrote goes where they were told, and nowhere else.
          redirect: 'error',
          signal: AbortSignal.any([signal, timeout]),
        })
        const body = await readBounded(response)
        if (!response.ok) throw new EmbedderFailed(`it answers ${response.status}`)
        return readVectors(body, texts.length)
      } catch (error) {
        signal.throwIfAborted()
        if (timeout.aborted) throw new EmbedderFailed(`it does not answer within ${timeoutMs / 1_000} s`)
        if (error instanceof EmbedderFailed) throw error
        throw new EmbedderFailed(`it cannot be reached (${reasonOf(error)})`)
      }
    },
  }
}

async function readBounded({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  const reader = body?.getReader()
  let [text, bytes] = ['', 0]
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done || value === undefined) return text + decoder.decode()
    bytes += value.length
    if (bytes > mostBytes) {
      await reader?.cancel()
      throw new EmbedderFailed(`it answers more than ${mostBytes} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** How `fetch` fails: what happened to the line is a code in its cause. */
const Unreached = z.object({ cause: z.object({ code: z.string() }) })

function reasonOf(error: unknown): string {
  const unreached = Unreached.safeParse(error)
  return unreached.success ? unreached.data.cause.code : 'the connection broke, or it sends elsewhere'
}
