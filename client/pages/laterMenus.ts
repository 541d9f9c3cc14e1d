// The menus of the navigation: their buttons are painted first, what opens from them comes a moment after.
import { later } from '../ui/later.tsx'

export const RoomMenu = later(async () => (await import('./layout/RoomMenu.tsx')).RoomMenu)
export const MeMenu = later(async () => (await import('./layout/MeMenu.tsx')).MeMenu)
