// Which rooms are in memory: loaded when asked for, checkpointed when it has been quiet, let go when idle.
import type { RoomEvent } from '#shared/room/events.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { Present } from './loadRoom.ts'
import { openRoom, type OpenRoom } from './openRoom.ts'
import type { RoomListener } from './rooms.ts'

export interface OpenRoomsParts {
  log: LogStore
  warn: (message: string) => void
  /** A room is checkpointed when nothing has happened in it for so long. Milliseconds. */
  quietMs: number
  /** A room that nobody has asked for and nobody listens to is let go after so long. Milliseconds. */
  idleMs: number
}

export interface OpenRooms {
  /** Runs `work` on a room, which stays in memory as long. */
  use<T>(id: string, work: (room: OpenRoom) => T | Promise<T>): Promise<T>
  subscribe(id: string, listener: RoomListener): () => void
  /** Calls back when what is known of a room is to be forgotten. */
  onRewritten(id: string, listener: (present: Present) => void): () => void
  loaded(): number
  close(): Promise<void>
}

interface Held {
  opening: Promise<OpenRoom>
  users: number
  usedAt: number
  quiet?: NodeJS.Timeout
}

export function createOpenRooms({ log, warn, quietMs, idleMs }: OpenRoomsParts): OpenRooms {
  const held = new Map<string, Held>()
  const listeners = new Map<string, Set<RoomListener>>()
  const watchers = new Map<string, Set<(present: Present) => void>>()
  const sweeping = setInterval(() => letGoIdle().catch(report), Math.max(idleMs / 2, 10)).unref()

  const report = (cause: unknown) => warn(cause instanceof Error ? cause.message : String(cause))

  function publish(id: string, events: RoomEvent[], state: RoomState): void {
    const room = held.get(id)
    if (room) {
      clearTimeout(room.quiet)
      room.quiet = setTimeout(() => checkpoint(room).catch(report), quietMs).unref()
    }
    for (const listener of listeners.get(id) ?? []) {
      try {
        listener(events, state)
      } catch (cause) {
        report(cause)
      }
    }
  }

  const checkpoint = async (room: Held) => (await room.opening).checkpoint()

  function hold(id: string): Held {
    const known = held.get(id)
    if (known) return known
    const opening = openRoom({
      id,
      log,
      warn,
      publish: (events, state) => publish(id, events, state),
      onRewritten: present => watchers.get(id)?.forEach(watcher => watcher(present)),
    })
    const room: Held = { opening, users: 0, usedAt: performance.now() }
    held.set(id, room)
    // A room that does not exist must not stay, or asking for made-up ids would fill the memory.
    opening.catch(() => held.delete(id))
    return room
  }

  async function letGoIdle(): Promise<void> {
    for (const [id, room] of held) {
      const isIdle = () => room.users === 0 && !listeners.has(id) && performance.now() - room.usedAt >= idleMs
      if (!isIdle()) continue
      try {
        await checkpoint(room)
      } catch (cause) {
        // It stays, and is tried again; the rooms after it are not to wait for it.
        report(cause)
        continue
      }
      if (!isIdle()) continue
      clearTimeout(room.quiet)
      held.delete(id)
    }
  }

  return {
    async use(id, work) {
      const room = hold(id)
      room.users++
      try {
        return await work(await room.opening)
      } finally {
        room.users--
        room.usedAt = performance.now()
      }
    },
    subscribe(id, listener) {
      const those = listeners.get(id) ?? new Set()
      listeners.set(id, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(id) === those) listeners.delete(id)
      }
    },
    onRewritten(id, watcher) {
      const those = watchers.get(id) ?? new Set()
      watchers.set(id, those.add(watcher))
      return () => {
        those.delete(watcher)
        if (those.size === 0 && watchers.get(id) === those) watchers.delete(id)
      }
    },
    loaded: () => held.size,
    async close() {
      clearInterval(sweeping)
      for (const room of held.values()) {
        clearTimeout(room.quiet)
        try {
          await (await room.opening).settled()
          await checkpoint(room)
        } catch (cause) {
          report(cause)
        }
        clearTimeout(room.quiet)
      }
    },
  }
}
