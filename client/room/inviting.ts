// The way to ask people in, from wherever one is in the room. What joins the features shows the dialog.
import { createContext, useContext } from 'react'
import type { Board } from '#shared/boards/model.ts'
import { useMay } from './usePeople.ts'

/** Straight to a board, where one is given. */
export type Invite = (board?: Board) => void

export const InvitingContext = createContext<Invite | undefined>(undefined)

/** Undefined for those who may not ask anybody in. */
export function useInvite(): Invite | undefined {
  const invite = useContext(InvitingContext)
  const may = useMay()
  return may('invite.create') ? invite : undefined
}
