import { later } from '../../ui/later.tsx'

export const LinkDialog = later(async () => (await import('./LinkDialog.tsx')).LinkDialog)
