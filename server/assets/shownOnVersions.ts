// Which assets the versions of a room's boards show: whoever restores one wants its pictures too.
import { readAssetPath } from '#shared/canvas/picture.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { readVersion } from '../versions/copies.ts'
import type { AssetUse } from './sweeper.ts'

export const shownOnVersions =
  (log: LogStore, rooms: Pick<Rooms, 'read'>): AssetUse =>
  async room => {
    const { state } = await rooms.read(room)
    const shown = new Set<string>()
    for (const { id, board } of Object.values(state.versions)) {
      const { records } = await readVersion(log, board, id)
      for (const fields of Object.values(records)) {
        const asset = readAssetPath(fields['props.src'])
        if (asset) shown.add(asset.hash)
      }
    }
    return shown
  }
