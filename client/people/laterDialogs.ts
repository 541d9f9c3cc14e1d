import { later } from '../ui/later.tsx'

export const loadInviteDialog = async () => (await import('./InviteDialog.tsx')).InviteDialog

export const InviteDialog = later(loadInviteDialog)
