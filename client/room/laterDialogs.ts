// The dialogs of the lobby with their forms: fetched when idle, so that the first paint does not wait for them.
import { later } from './later.tsx'

const loadInvite = async () => (await import('../people/InviteDialog.tsx')).InviteDialog
const loadNewBoard = async () => (await import('../boards/NewBoardDialog.tsx')).NewBoardDialog

export const InviteDialog = later(loadInvite)
export const NewBoardDialog = later(loadNewBoard)

export const loadDialogs = (): Promise<unknown> => Promise.all([loadInvite(), loadNewBoard()])
