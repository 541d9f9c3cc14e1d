// Pictures that nobody sees any more are deleted: those that were unused when the sweeper came by, and still are when it
// comes a day later. What happens between two visits it does not see, so nothing goes that came within the last day.
import type { AssetStore, StoredAsset } from './assetStore.ts'
import type { RoomAssets } from './roomAssets.ts'

/** Hashes of the assets of a room that something refers to. When it cannot say, it throws, and nothing is deleted. */
export type AssetUse = (room: string) => Promise<Iterable<string>>

export interface SweeperParts {
  store: AssetStore
  assets: Pick<RoomAssets, 'remove'>
  /** Everything that may refer to assets: what none of them names is unused. */
  uses: readonly AssetUse[]
  /** ISO 8601, UTC. */
  now: () => string
  warn: (message: string) => void
  /** How long an asset is kept that nothing refers to. Milliseconds. */
  unusedMs: number
}

export interface Sweeper {
  /** One visit to all rooms, one after another. Answers how many assets were deleted. */
  sweep(): Promise<number>
  /** Sweeps now and then daily, until `stop`. */
  start(): void
  /** Resolves when no sweep is under way any more. */
  stop(): Promise<void>
}

const dayMs = 24 * 60 * 60 * 1000

export function createSweeper({ store, assets, uses, now, warn, unusedMs }: SweeperParts): Sweeper {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<number> | undefined

  async function usedIn(room: string): Promise<Set<string>> {
    const used = new Set<string>()
    for (const use of uses) for (const hash of await use(room)) used.add(hash)
    return used
  }

  async function sweepRoom(room: string): Promise<number> {
    const at = now()
    const isLongAgo = (moment: string) => Date.parse(at) - Date.parse(moment) >= unusedMs
    const old = (await store.list(room)).filter(asset => isLongAgo(asset.putAt))
    if (old.length === 0) return 0
    const used = await usedIn(room)
    let deleted = 0
    for (const asset of old) if (await judge(room, asset, used.has(asset.hash))) deleted++
    return deleted

    async function judge(room: string, asset: StoredAsset, isUsed: boolean): Promise<boolean> {
      const { hash, unusedSince } = asset
      const isMarked = unusedSince !== undefined
      if (isMarked && !isUsed && isLongAgo(unusedSince)) return assets.remove(room, asset)
      if (isMarked === isUsed) await store.mark(room, hash, isUsed ? undefined : at)
      return false
    }
  }

  async function sweepAll(): Promise<number> {
    let deleted = 0
    for (const room of await store.rooms()) {
      if (isStopped) break
      try {
        deleted += await sweepRoom(room)
      } catch (cause) {
        warn(`The pictures of room ${room} were not looked through: ${String(cause)}`)
      }
    }
    return deleted
  }

  const sweep = () =>
    (running ??= sweepAll().finally(() => {
      running = undefined
    }))

  const sweepQuietly = () => void sweep().catch((cause: unknown) => warn(String(cause)))

  return {
    sweep,
    start() {
      sweepQuietly()
      timer = setInterval(sweepQuietly, dayMs).unref()
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}
