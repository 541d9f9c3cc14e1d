// What is looked up when Prometheus asks.
import type { Presence } from '../live/presence.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Space } from '../space.ts'
import type { Sync } from '../sync/sync.ts'
import type { Metrics } from './metrics.ts'

export interface Measured {
  rooms: Pick<Rooms, 'loaded'>
  presence: Pick<Presence, 'sockets' | 'online'>
  sync: Pick<Sync, 'stats'>
  space: Pick<Space, 'isFull'>
}

export function measureApp(metrics: Metrics, { rooms, presence, sync, space }: Measured): void {
  metrics.gauge('rotunda_storage_full', '1 while the disk is full.', () => (space.isFull ? 1 : 0))
  metrics.gauge('rotunda_people_online', 'People with a socket open, in all rooms.', () => presence.online())
  metrics.gauge('rotunda_sockets_open', 'Open sockets of people, in rooms and on boards.', () =>
    presence.sockets(),
  )
  metrics.gauge('rotunda_rooms_loaded', 'Rooms in memory.', () => rooms.loaded())
  metrics.gauge('rotunda_boards_loaded', 'Documents of boards in memory.', () => sync.stats().documents)
  metrics.gauge(
    'rotunda_boards_resting',
    'Of them, those kept encoded as nobody does anything there.',
    () => sync.stats().resting,
  )
  metrics.gauge('rotunda_board_sockets_open', 'Open sockets on boards.', () => sync.stats().connections)
  metrics.total(
    'rotunda_board_updates_total',
    'Updates of boards that were received.',
    () => sync.stats().updates,
  )
  metrics.total('rotunda_board_update_bytes_total', 'Their bytes.', () => sync.stats().updateBytes)
  metrics.total('rotunda_board_frames_total', 'Frames sent to people on boards.', () => sync.stats().frames)
  metrics.total('rotunda_board_appends_total', 'Appends of what was drawn.', () => sync.stats().appends)
  metrics.total('rotunda_board_batches_total', 'Documents in those appends.', () => sync.stats().batches)
  metrics.total('rotunda_board_append_failures_total', 'Appends that failed.', () => sync.stats().failures)
}
