import { arrange } from './arrange.ts'
import { boards } from './boards.ts'
import { canvas } from './canvas.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { files } from './files.ts'
import { drawing } from './drawing.ts'
import { hands } from './hands.ts'
import { frames } from './frames.ts'
import { home } from './home.ts'
import { initiatives } from './initiatives.ts'
import { lanes } from './lanes.ts'
import { insert } from './insert.ts'
import { list } from './list.ts'
import { marks } from './marks.ts'
import { problems } from './problems.ts'
import { room } from './room.ts'
import { setAside } from './setAside.ts'
import { settings } from './settings.ts'
import { unsent } from './unsent.ts'
import { templates } from './templates.ts'
import { versions } from './versions.ts'

/** What the lobby says, and whatever has not been put with the texts that come later. */
export const first = {
  common,
  home,
  room,
  boards,
  canvas,
  comments,
  lanes,
  frames,
  arrange,
  files,
  drawing,
  hands,
  initiatives,
  list,
  marks,
  setAside,
  settings,
  insert,
  templates,
  unsent,
  versions,
  problems,
}
