import { boards } from './room/boards.ts'
import { common } from './common.ts'
import { home } from './room/home.ts'
import { problems } from './problems.ts'
import { room } from './room/room.ts'
import { unsent } from './room/unsent.ts'
import { templates } from './room/templates.ts'

/** What the lobby says, and whatever has not been put with the texts that come later. */
export const first = {
  common,
  home,
  room,
  boards,
  templates,
  unsent,
  problems,
}
