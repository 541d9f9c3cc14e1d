import type { Endpoint } from '#shared/api/endpoint.ts'
import { endpoints, type Answer, type Call, type EndpointName } from '#shared/api/endpoints.ts'
import { Problem } from '#shared/api/problem.ts'

/** The server said no, or could not be reached. `problem.code` chooses what a person reads. */
export class CallFailed extends Error {
  override name = 'CallFailed'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }
}

export const unreachable: Problem = {
  type: 'about:blank#unreachable',
  title: 'The server cannot be reached',
  status: 0,
  code: 'unreachable',
}

export const problemOfError = (error: unknown): Problem =>
  error instanceof CallFailed
    ? error.problem
    : {
        ...unreachable,
        code: 'internal-error',
        title: error instanceof Error ? error.message : String(error),
      }

export interface CallOptions {
  headers?: Record<string, string>
  signal?: AbortSignal
}

/**
 * Calls an endpoint of the contract. The answer is trusted to have the contract's form: server and client are
 * built from the same one.
 * @throws CallFailed
 */
export async function call<N extends EndpointName>(
  name: N,
  ...[input, options]: Record<string, never> extends Call<N>
    ? [input?: Call<N>, options?: CallOptions]
    : [input: Call<N>, options?: CallOptions]
): Promise<Answer<N>> {
  const response = await request(endpoints[name], input ?? {}, options)
  if (response.ok) return (await response.json()) as Answer<N>
  throw new CallFailed(await readProblem(response))
}

export interface FetchedFile {
  name: string
  blob: Blob
  /** What the reader should know of it, in the language of the file. */
  warnings: string[]
}

/**
 * Calls an endpoint that answers with a file.
 * @throws CallFailed
 */
export async function callFile<N extends 'exportBoard' | 'exportBacklog' | 'exportSummary' | 'exportPerson'>(
  name: N,
  input: Call<N>,
): Promise<FetchedFile> {
  const response = await request(endpoints[name], input)
  if (!response.ok) throw new CallFailed(await readProblem(response))
  const { headers } = response
  return {
    name: nameIn(headers.get('content-disposition') ?? ''),
    blob: await response.blob(),
    warnings: (headers.get('rotunda-warnings') ?? '').split(',').filter(Boolean).map(decodeURIComponent),
  }
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded === undefined
    ? (/filename="?([^";]+)/.exec(disposition)?.[1] ?? 'rotunda')
    : decodeURIComponent(encoded)
}

interface AnyCall {
  params?: object
  query?: object
  body?: unknown
}

async function request(
  endpoint: Endpoint,
  input: AnyCall,
  { headers, signal }: CallOptions = {},
): Promise<Response> {
  try {
    return await fetch(urlOf(endpoint, input), {
      method: endpoint.method,
      headers: { ...(input.body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body: input.body === undefined ? null : JSON.stringify(input.body),
      signal: signal ?? null,
    })
  } catch {
    throw new CallFailed(unreachable)
  }
}

/** The address of an endpoint with its parameters and query filled in. */
export function urlOf(endpoint: Pick<Endpoint, 'path'>, input: AnyCall): string {
  const values = new Map(Object.entries(input.params ?? {}))
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  )
  const given = Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return query ? `${path}?${query}` : path
}

/** What the server said no with. */
export async function readProblem(response: Response): Promise<Problem> {
  try {
    return Problem.parse(await response.json())
  } catch {
    return { ...unreachable, title: response.statusText, status: response.status, code: 'internal-error' }
  }
}
