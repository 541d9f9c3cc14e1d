// The menus of the lobby: their buttons are painted first, what opens from them comes a moment after.
import { later } from './later.tsx'

export const RoomMenu = later(async () => (await import('./RoomMenu.tsx')).RoomMenu)
export const MeMenu = later(async () => (await import('./MeMenu.tsx')).MeMenu)
export const BoardMenu = later(async () => (await import('../boards/BoardMenu.tsx')).BoardMenu)
export const PersonMenu = later(async () => (await import('../people/PersonMenu.tsx')).PersonMenu)
export const NewGroupButton = later(async () => (await import('../people/NewGroupButton.tsx')).NewGroupButton)
