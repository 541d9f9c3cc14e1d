import { boards } from './boards.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { problems } from './problems.ts'
import { room } from './room.ts'
import { unsent } from './unsent.ts'
import { templates } from './templates.ts'

/** What the lobby says, and whatever has not been put with the texts that come later. */
export const first = {
  common,
  home,
  room,
  boards,
  comments,
  templates,
  unsent,
  problems,
}
