import { later } from '../../ui/later.tsx'

export const AltTextDialog = later(async () => (await import('./AltTextDialog.tsx')).AltTextDialog)
