// Which assets the boards of a room show, archived ones and its templates too, and what people have in drafts. Boards are read from the log one after another and let go
// at once: a room may have hundreds, and nobody is looking at most of them.
import { assetsShown } from '#shared/canvas/assetsShown.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { layersIn } from '../sync/document/boardLog.ts'
import { loadBoard } from '../sync/document/loadBoard.ts'
import type { AssetUse } from './sweeper.ts'

export const shownOnBoards =
  (log: LogStore, rooms: Pick<Rooms, 'read'>): AssetUse =>
  async room => {
    const { state } = await rooms.read(room)
    const shown = new Set<string>()
    const layers = await layersIn(log, room)
    for (const id of [...Object.keys(state.boards), ...Object.keys(state.templates), ...layers]) {
      const { doc } = await loadBoard(log, id)
      for (const hash of assetsShown(doc)) shown.add(hash)
      doc.destroy()
    }
    return shown
  }
