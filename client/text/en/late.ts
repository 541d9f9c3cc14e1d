import { actions } from './actions.ts'
import { arrange } from './arrange.ts'
import { canvas } from './canvas.ts'
import { drawing } from './drawing.ts'
import { files } from './files.ts'
import { fists } from './fists.ts'
import { frames } from './frames.ts'
import { groupMarks } from './groupMarks.ts'
import { hands } from './hands.ts'
import { hiding } from './hiding.ts'
import { ideas } from './ideas.ts'
import { initiatives } from './initiatives.ts'
import { insert } from './insert.ts'
import { lanes } from './lanes.ts'
import { list } from './list.ts'
import { lookBack } from './lookBack.ts'
import { marks } from './marks.ts'
import { privacy } from './privacy.ts'
import { promoting } from './promoting.ts'
import { placings } from './placings.ts'
import { sessions } from './sessions.ts'
import { setAside } from './setAside.ts'
import { settings } from './settings.ts'
import { summaries } from './summaries.ts'
import { together } from './together.ts'
import { topics } from './topics.ts'
import { versions } from './versions.ts'
import { votes } from './votes.ts'

/** What is said only where more is fetched anyway: it comes with that, and does not keep the lobby waiting. */
export const late = {
  actions,
  arrange,
  canvas,
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
