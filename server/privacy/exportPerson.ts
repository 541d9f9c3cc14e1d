// All that a room holds about one person, in one file that people and programs can read.
import { fileName } from '#shared/exchange/slug.ts'
import type { TextFile } from '#shared/exchange/formats.ts'
import type { RoomState } from '#shared/room/model.ts'
import { isVisible, visibleState, type Viewer } from '#shared/room/visibility.ts'
import { ownPart } from '#shared/privacy/ownPart.ts'
import { personInRoom } from '#shared/privacy/personInRoom.ts'
import type { RoomAssets } from '../assets/roomAssets.ts'
import { picturesInside } from '../http/picturesInside.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Documents } from '../sync/documents.ts'
import type { Versions } from '../versions/versions.ts'
import { drawingsOf, type Drawings } from './drawings.ts'

export interface ExportParts {
  rooms: Pick<Rooms, 'events'>
  documents: Pick<Documents, 'readDrawn'>
  versions: Pick<Versions, 'read'>
  assets: Pick<RoomAssets, 'read'>
  now: () => string
}

/**
 * @param viewer who asks: a facilitator is not told what somebody else answered or wrote in secret
 */
export async function exportPerson(
  parts: ExportParts,
  state: RoomState,
  person: string,
  viewer: Viewer,
): Promise<TextFile> {
  const { room } = state
  const drawings: Drawings[] = []
  const withDrafts = viewer.id === person
  for await (const those of drawingsOf(parts, state, person, { withDrafts }))
    if (those.records.length > 0) drawings.push(those)
  const shown = drawings.flatMap(({ records }) => records)
  const pictures = await picturesInside(parts.assets, room.id, shown)
  const file = {
    schema: 'rotunda/person',
    version: 1,
    exportedAt: parts.now(),
    room: { id: room.id, name: room.name },
    ...personInRoom(visibleState(state, viewer), person),
    drawings,
    /** The pictures that `drawings` show, by their address in this room. */
    pictures: Object.fromEntries(pictures),
    events: await eventsOf(parts, state, person, viewer),
  }
  const missing = new Set(shown.flatMap(sourceOf)).size - pictures.size
  return {
    name: fileName(state.people[person]?.name ?? '', 'rotunda', 'json'),
    mediaType: 'application/json',
    text: `${JSON.stringify(file, null, 2)}\n`,
    warnings: missing > 0 ? [`${missing} more pictures are left out; they are at the addresses given`] : [],
  }
}

function sourceOf({ typeName, props }: { typeName: string; props?: unknown }): string[] {
  const src: unknown = typeName === 'asset' ? Object(props).src : undefined
  return typeof src === 'string' ? [src] : []
}

async function eventsOf({ rooms }: ExportParts, state: RoomState, person: string, viewer: Viewer) {
  const isPerson = (id: string) => Object.hasOwn(state.people, id)
  const own: ReturnType<typeof ownPart>[] = []
  for (let since = 0; ;) {
    const { seq, events } = await rooms.events(state.room.id, { since })
    for (const event of events) {
      const part = isVisible(event, viewer) ? ownPart(event, person, isPerson) : undefined
      if (part) own.push(part)
    }
    if (seq <= since || events.length === 0) return own
    since = seq
  }
}
