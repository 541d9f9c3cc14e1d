// Requests by the contract whose answers are looked at as they are.
import type { Endpoint } from '#shared/api/endpoint.ts'
import { endpoints, type EndpointName } from '#shared/api/endpoints.ts'
import { Problem } from '#shared/api/problem.ts'
import { addressOf, type Client } from '../client.ts'
import type { CommandInput } from '../people.ts'
import { pngOf } from '../pictures.ts'

const queries: Partial<Record<EndpointName, Record<string, string>>> = {
  exportBacklog: { format: 'json' },
  exportBoard: { format: 'json' },
  exportSummary: { format: 'html' },
}
const bodies: Partial<Record<EndpointName, object>> = {
  createRoom: { name: 'Room', you: { name: 'Somebody' } },
  addNotes: { notes: [{ text: 'A note' }] },
  embedNotes: { notes: [] },
  command: { type: 'person.edit', color: 'blue' },
}

const json = { 'content-type': 'application/json' }

export function send(client: Client, name: EndpointName, params: Record<string, string>): Promise<Response> {
  const endpoint: Endpoint = endpoints[name]
  const body = name === 'join' ? { token: params.token, name: 'Guest' } : (bodies[name] ?? {})
  return client.request(addressOf(endpoint, { params, query: queries[name] ?? {} }), {
    method: endpoint.method,
    ...(endpoint.method === 'POST' &&
      (endpoint.body === 'bytes'
        ? { body: new Uint8Array(pngOf()) }
        : { headers: json, body: JSON.stringify(body) })),
  })
}

export const ask = (client: Client, room: string, command: CommandInput): Promise<Response> =>
  client.request(`/api/rooms/${room}/commands`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(command),
  })

/** `yes`, or the code it is refused with. */
export async function outcome(response: Response): Promise<string> {
  if (response.ok) {
    await response.arrayBuffer()
    return 'yes'
  }
  return Problem.parse(await response.json()).code
}
