// Shows the others: their awareness states become presence records of the store, one for each client id.
import {
  InstancePresenceRecordType,
  PageRecordType,
  type TLInstancePresence,
  type TLShapeId,
  type TLStore,
} from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import { pageId } from '#shared/canvas/document.ts'
import { cursorColors, PresenceState } from './presence.ts'

type Changed = Record<'added' | 'updated' | 'removed', number[]>

/** Hundreds of cursors change more often than a screen shows. */
const nextFrame: (show: () => void) => void =
  typeof requestAnimationFrame === 'function' ? requestAnimationFrame : show => setTimeout(show, 16)

const page = PageRecordType.createId(pageId.replace('page:', ''))

/** @returns how to stop it */
export function showPeers(store: TLStore, awareness: Awareness): () => void {
  const changed = new Set<number>()
  let isDue = false
  let isStopped = false

  const show = () => {
    isDue = false
    if (isStopped) return
    const peers: TLInstancePresence[] = []
    const gone: TLInstancePresence['id'][] = []
    for (const client of changed) {
      const peer = presenceRecord(client, awareness.getStates().get(client))
      if (peer) peers.push(peer)
      else gone.push(InstancePresenceRecordType.createId(String(client)))
    }
    changed.clear()
    store.mergeRemoteChanges(() => {
      store.put(peers)
      store.remove(gone)
    })
  }

  const collect = ({ added, updated, removed }: Changed) => {
    for (const client of [...added, ...updated, ...removed])
      if (client !== awareness.clientID) changed.add(client)
    if (isDue || changed.size === 0) return
    isDue = true
    nextFrame(show)
  }

  awareness.on('change', collect)
  return () => {
    isStopped = true
    awareness.off('change', collect)
  }
}

function presenceRecord(client: number, sent: unknown): TLInstancePresence | undefined {
  const state = PresenceState.safeParse(sent)
  if (!state.success) return undefined
  const { user, cursor, selection, editing, laser, chat, following, camera, screen } = state.data
  const record = InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(String(client)),
    userId: user.id,
    userName: user.name,
    color: cursorColors[user.color],
    currentPageId: page,
    cursor: cursor && { ...cursor, type: 'default', rotation: 0 },
    // The schema has seen that they are ids of shapes.
    selectedShapeIds: selection as TLShapeId[],
    scribbles: laser ? [trail(laser)] : [],
    chatMessage: chat ?? '',
    followingUserId: following ?? null,
    camera: camera ?? null,
    screenBounds: screen ? { x: 0, y: 0, ...screen } : null,
    // By this clock, not theirs.
    lastActivityTimestamp: cursor ? Date.now() : null,
    meta: { client, ...(editing !== undefined && { editing }) },
  })
  try {
    return InstancePresenceRecordType.validate(record)
  } catch {
    return undefined
  }
}

const trail = (laser: number[]): TLInstancePresence['scribbles'][number] => ({
  id: 'laser',
  points: laser.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: laser[at + 1] ?? 0, z: 0.5 }] : [])),
  size: 4,
  color: 'laser',
  opacity: 0.7,
  state: 'active',
  delay: 0,
  shrink: 0.05,
  taper: true,
})
