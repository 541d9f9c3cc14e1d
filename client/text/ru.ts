import { actions } from './ru/actions.ts'
import { arrange } from './ru/arrange.ts'
import { boards } from './ru/boards.ts'
import { canvas } from './ru/canvas.ts'
import { comments } from './ru/comments.ts'
import { common } from './ru/common.ts'
import { files } from './ru/files.ts'
import { drawing } from './ru/drawing.ts'
import { groupMarks } from './ru/groupMarks.ts'
import { hands } from './ru/hands.ts'
import { fists } from './ru/fists.ts'
import { frames } from './ru/frames.ts'
import { hiding } from './ru/hiding.ts'
import { home } from './ru/home.ts'
import { ideas } from './ru/ideas.ts'
import { initiatives } from './ru/initiatives.ts'
import { lanes } from './ru/lanes.ts'
import { insert } from './ru/insert.ts'
import { list } from './ru/list.ts'
import { lookBack } from './ru/lookBack.ts'
import { marks } from './ru/marks.ts'
import { privacy } from './ru/privacy.ts'
import { promoting } from './ru/promoting.ts'
import { placings } from './ru/placings.ts'
import { problems } from './ru/problems.ts'
import { room } from './ru/room.ts'
import { sessions } from './ru/sessions.ts'
import { setAside } from './ru/setAside.ts'
import { settings } from './ru/settings.ts'
import { summaries } from './ru/summaries.ts'
import { unsent } from './ru/unsent.ts'
import { templates } from './ru/templates.ts'
import { together } from './ru/together.ts'
import { topics } from './ru/topics.ts'
import { versions } from './ru/versions.ts'
import { votes } from './ru/votes.ts'
import type { en } from './en.ts'

type Sections = { [Section in keyof typeof en]: object }

export const ru = {
  common,
  hiding,
  home,
  room,
  boards,
  canvas,
  comments,
  actions,
  arrange,
  files,
  lanes,
  fists,
  frames,
  drawing,
  groupMarks,
  hands,
  initiatives,
  list,
  lookBack,
  marks,
  ideas,
  sessions,
  setAside,
  settings,
  summaries,
  insert,
  templates,
  unsent,
  together,
  versions,
  topics,
  votes,
  privacy,
  promoting,
  placings,
  problems,
} satisfies Sections
