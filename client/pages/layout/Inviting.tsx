import { Suspense, useCallback, useState, type ReactNode } from 'react'
import type { Board } from '#shared/boards/model.ts'
import { InviteDialog } from '../../people/laterDialogs.ts'
import { InvitingContext } from '../../room/inviting.ts'

/** Shows the dialog for those pages that only ask for it. */
export function Inviting({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ board: Board | undefined }>()
  const invite = useCallback((board?: Board) => setAsked({ board }), [])
  return (
    <InvitingContext value={invite}>
      {children}
      {asked && (
        <Suspense>
          <InviteDialog board={asked.board} onOpenChange={isOpen => !isOpen && setAsked(undefined)} />
        </Suspense>
      )}
    </InvitingContext>
  )
}
