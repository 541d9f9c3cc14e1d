import { z } from 'zod'
import { Id } from '#shared/fields.ts'
import { Destination } from '#shared/gathering/model.ts'

/** Left in the history for the board: where to look when it is there. */
export const Arrived = z.object({ arrival: Destination.extend({ by: Id }) })
export type Arrival = z.infer<typeof Arrived>['arrival']
