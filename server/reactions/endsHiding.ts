import type { RoomEvent } from '#shared/room/events.ts'

const ends = new Set<RoomEvent['type']>([
  'board.hidingSet',
  'board.revealed',
  'session.started',
  'session.stepped',
  'session.revealed',
  'session.edited',
  'session.ended',
])

/** Whether after it some of what was written hidden may be hidden no more, or drafts begin anew. */
export const endsHiding = ({ type }: RoomEvent): boolean => ends.has(type)
