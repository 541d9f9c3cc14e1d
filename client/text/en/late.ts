import { ideas } from './ideas.ts'
import { sessions } from './sessions.ts'

/** What is said only where more is fetched anyway: it comes with that, and does not keep the lobby waiting. */
export const late = { ideas, sessions }
