import { actions } from './initiatives/actions.ts'
import { arrange } from './board/arrange.ts'
import { canvas } from './board/canvas.ts'
import { comments } from './board/comments.ts'
import { device } from './room/device.ts'
import { drawing } from './board/drawing.ts'
import { files } from './board/files.ts'
import { fists } from './session/fists.ts'
import { frames } from './board/frames.ts'
import { groupMarks } from './session/groupMarks.ts'
import { hands } from './board/hands.ts'
import { hiding } from './session/hiding.ts'
import { ideas } from './initiatives/ideas.ts'
import { initiatives } from './initiatives/initiatives.ts'
import { insert } from './board/insert.ts'
import { lanes } from './board/lanes.ts'
import { list } from './board/list.ts'
import { lookBack } from './session/lookBack.ts'
import { marks } from './board/marks.ts'
import { privacy } from './room/privacy.ts'
import { promoting } from './initiatives/promoting.ts'
import { placings } from './session/placings.ts'
import { sessions } from './session/sessions.ts'
import { setAside } from './board/setAside.ts'
import { settings } from './room/settings.ts'
import { summaries } from './session/summaries.ts'
import { together } from './board/together.ts'
import { topics } from './session/topics.ts'
import { versions } from './board/versions.ts'
import { votes } from './session/votes.ts'

/** What is said only where more is fetched anyway: it comes with that, and does not keep the lobby waiting. */
export const late = {
  actions,
  arrange,
  canvas,
  comments,
  device,
  drawing,
  files,
  fists,
  frames,
  groupMarks,
  hands,
  hiding,
  ideas,
  initiatives,
  insert,
  lanes,
  list,
  lookBack,
  marks,
  privacy,
  promoting,
  placings,
  sessions,
  setAside,
  settings,
  summaries,
  together,
  topics,
  versions,
  votes,
}
