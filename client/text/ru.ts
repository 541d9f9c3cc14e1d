import { actions } from './ru/initiatives/actions.ts'
import { arrange } from './ru/board/arrange.ts'
import { boards } from './ru/room/boards.ts'
import { canvas } from './ru/board/canvas.ts'
import { comments } from './ru/board/comments.ts'
import { common } from './ru/common.ts'
import { files } from './ru/board/files.ts'
import { device } from './ru/room/device.ts'
import { drawing } from './ru/board/drawing.ts'
import { groupMarks } from './ru/session/groupMarks.ts'
import { hands } from './ru/board/hands.ts'
import { fists } from './ru/session/fists.ts'
import { frames } from './ru/board/frames.ts'
import { hiding } from './ru/session/hiding.ts'
import { home } from './ru/room/home.ts'
import { ideas } from './ru/initiatives/ideas.ts'
import { initiatives } from './ru/initiatives/initiatives.ts'
import { lanes } from './ru/board/lanes.ts'
import { insert } from './ru/board/insert.ts'
import { list } from './ru/board/list.ts'
import { lookBack } from './ru/session/lookBack.ts'
import { marks } from './ru/board/marks.ts'
import { privacy } from './ru/room/privacy.ts'
import { promoting } from './ru/initiatives/promoting.ts'
import { placings } from './ru/session/placings.ts'
import { problems } from './ru/problems.ts'
import { room } from './ru/room/room.ts'
import { sessions } from './ru/session/sessions.ts'
import { setAside } from './ru/board/setAside.ts'
import { settings } from './ru/room/settings.ts'
import { summaries } from './ru/session/summaries.ts'
import { unsent } from './ru/room/unsent.ts'
import { templates } from './ru/room/templates.ts'
import { together } from './ru/board/together.ts'
import { topics } from './ru/session/topics.ts'
import { versions } from './ru/board/versions.ts'
import { votes } from './ru/session/votes.ts'
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
  device,
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
