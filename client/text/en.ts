import { arrange } from './en/arrange.ts'
import { boards } from './en/boards.ts'
import { canvas } from './en/canvas.ts'
import { comments } from './en/comments.ts'
import { common } from './en/common.ts'
import { files } from './en/files.ts'
import { drawing } from './en/drawing.ts'
import { hands } from './en/hands.ts'
import { frames } from './en/frames.ts'
import { home } from './en/home.ts'
import { initiatives } from './en/initiatives.ts'
import { lanes } from './en/lanes.ts'
import { insert } from './en/insert.ts'
import { list } from './en/list.ts'
import { marks } from './en/marks.ts'
import { problems } from './en/problems.ts'
import { room } from './en/room.ts'
import { setAside } from './en/setAside.ts'
import { settings } from './en/settings.ts'
import { unsent } from './en/unsent.ts'
import { templates } from './en/templates.ts'
import { versions } from './en/versions.ts'

/** Every word a person reads, one object a feature. These keys are the source; ru.ts has to match them. */
export const en = {
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
