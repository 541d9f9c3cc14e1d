// Of the contract: what a room holds about one person.
import { z } from 'zod'
import { Id } from '../fields.ts'
import type { Endpoint } from './endpoint.ts'

const PersonRef = z.object({ room: Id, person: Id })

export const peopleEndpoints = {
  exportPerson: {
    method: 'GET',
    path: '/api/rooms/:room/people/:person/export',
    access: 'room',
    status: 200,
    params: PersonRef,
    answer: 'file',
  },
} as const satisfies Record<string, Endpoint>
