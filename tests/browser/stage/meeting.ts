// Three people of three roles who meet in a new room for every test, with a board to take notes from.
import type { Page } from 'playwright-core'
import { createBoard, createRoom, join, type Facilitator, type Participant } from '../../server/people.ts'
import { stageForFile, type Stage, type VisitOptions } from './browser.ts'

export interface Meeting {
  ada: Facilitator
  grace: Participant
  edsger: Participant
  board: string
}

export interface MeetingPlace {
  readonly server: Stage['server']
  /** A new room with a board, and always the same people: their browsers have seen the pages before. */
  meet(): Promise<Meeting>
  visit(person: Participant, path: string, options?: VisitOptions): Promise<Page>
}

/** Call it once, at the top of a file: its stage stands before the first test and is closed after the last. */
export function openMeetingPlace(): MeetingPlace {
  const stage = stageForFile()
  let known: { ada: string; grace: string; edsger: string } | undefined
  return {
    get server() {
      return stage.server
    },
    async meet() {
      const { server } = stage
      const ada = await createRoom(server, { token: known?.ada })
      const grace = await join(server, ada.invites.member, 'Grace', known?.grace)
      const edsger = await join(server, ada.invites.observer, 'Edsger', known?.edsger)
      known = { ada: ada.token, grace: grace.token, edsger: edsger.token }
      return { ada, grace, edsger, board: await createBoard(ada, 'journey-must-change') }
    },
    visit: (person, path, options) => stage.visit(person, path, options),
  }
}
