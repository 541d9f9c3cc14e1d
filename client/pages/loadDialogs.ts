// The dialogs of the lobby with their forms: fetched when idle, so that the first paint does not wait for them.
import { loadNewBoardDialog } from '../boards/dialogs/laterDialogs.ts'
import { loadInviteDialog } from '../people/laterDialogs.ts'

export const loadDialogs = (): Promise<unknown> => Promise.all([loadInviteDialog(), loadNewBoardDialog()])
