import { later } from '../ui/later.tsx'

export const BoardMenu = later(async () => (await import('./BoardMenu.tsx')).BoardMenu)
