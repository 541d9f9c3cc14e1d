// A room with a board whose notes initiatives are made of.
import { note, tell, type Story } from '../room/story.ts'

const notes = [
  note('first', 'Call back\nwithin an hour', { zone: 'pains/fix', author: 'grace', group: 'red', round: 2 }),
  note('second', 'x'.repeat(300)),
  note('empty', ' \n '),
]

export function withBoard(): Story & { board: string } {
  const story = tell(notes)
  const [created] = story.ask({ type: 'board.create', title: 'Board', template: 'blank' })
  return Object.assign(story, { board: created?.type === 'board.created' ? created.board : '' })
}
