// A program that talks to the server by the contract, as anybody may write one.
import { z } from 'zod'
import type { Endpoint } from '#shared/api/endpoint.ts'
import { endpoints, type Answer, type Call, type EndpointName } from '#shared/api/endpoints.ts'
import { Problem } from '#shared/api/problem.ts'

export interface Client {
  /** The person's token, for a socket or another request. */
  token: string | undefined
  /** The answer, checked against the contract. Throws what the server refused with. */
  call<N extends EndpointName>(name: N, input: Call<N>): Promise<Answer<N>>
  /** The problem it is refused with; throws when it is not refused. */
  refusal<N extends EndpointName>(name: N, input: Call<N>): Promise<Problem>
  /** Any request at all. A path begins with a slash. */
  request(path: string, init?: RequestInit): Promise<Response>
}

export class Refused extends Error {
  override name = 'Refused'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code} ${problem.detail ?? ''}`)
    this.problem = problem
  }
}

interface AnyCall {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}

export function addressOf({ path }: Endpoint, { params, query }: AnyCall): string {
  const filled = path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(String(params?.[name])))
  const given = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled
}

export function api(server: { origin: string }, token?: string): Client {
  const request = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (token !== undefined && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`)
    return fetch(server.origin + path, { ...init, headers })
  }

  const send = (endpoint: Endpoint, input: AnyCall) =>
    request(addressOf(endpoint, input), {
      method: endpoint.method,
      ...(input.body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input.body),
      }),
    })

  return {
    token,
    request,
    async call<N extends EndpointName>(name: N, input: Call<N>) {
      const endpoint: Endpoint = endpoints[name]
      const response = await send(endpoint, input)
      if (!response.ok) throw new Refused(Problem.parse(await response.json()))
      if (response.status !== endpoint.status) throw new Error(`${name} answered ${response.status}`)
      const isFile = typeof endpoint.answer === 'string'
      const answer = typeof endpoint.answer === 'string' ? z.string() : endpoint.answer
      const content: unknown = isFile ? await response.text() : await response.json()
      return answer.parse(content) as Answer<N> // what the endpoint's own schema has let through
    },
    async refusal(name, input) {
      const response = await send(endpoints[name], input)
      if (response.ok) throw new Error(`${name} was not refused: ${await response.text()}`)
      if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
        throw new Error(`${name} was refused with ${response.headers.get('content-type')}`)
      const problem = Problem.parse(await response.json())
      if (problem.status !== response.status) throw new Error(`${response.status} is not ${problem.status}`)
      return problem
    },
  }
}
