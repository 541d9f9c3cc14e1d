import { useMemo, type ReactNode } from 'react'
import type { BoardConnection } from '../sync/connectBoard.ts'
import { useObservable } from '../sync/useObservable.ts'
import { HiddenNotes } from './hiddenNotes.ts'

export function HiddenProvider({
  connection,
  children,
}: {
  connection: BoardConnection
  children: ReactNode
}) {
  const layer = useObservable(connection.layer)
  const isHidden = useMemo(
    () => (layer?.since === undefined ? () => false : (id: string) => connection.isInLayer(id)),
    [layer, connection],
  )
  return <HiddenNotes value={isHidden}>{children}</HiddenNotes>
}
