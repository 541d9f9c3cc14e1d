import { madeOf } from '#shared/initiatives/actions.ts'
import type { Initiative } from '#shared/initiatives/model.ts'
import type { Made } from '#shared/initiatives/statusWords.ts'
import { isRetrospective } from '#templates/retrospectives/isRetrospective.ts'
import { useRoom } from '../room/RoomContext.tsx'

/** What people call it, which says what its statuses are called. */
export const useMadeOf = (initiative: Initiative | undefined): Made =>
  useRoom(({ state }) => (initiative ? madeOf(state, initiative, isRetrospective) : 'initiative'))
