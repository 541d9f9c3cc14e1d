import { useMemo } from 'react'
import type { Version } from '#shared/versions/model.ts'
import { versionsOf } from '#shared/versions/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'

/** Of one board, the newest first, live. */
export function useVersions(board: string): Version[] {
  const versions = useRoom(({ state }) => state.versions)
  return useMemo(() => versionsOf({ versions }, board), [versions, board])
}
