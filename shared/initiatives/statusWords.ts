// The statuses as people read them: the same in the room, in summaries and in files.
import type { Language } from '../language.ts'
import type { Status } from './model.ts'

/** What an initiative is called where it comes from: a retrospective agrees on actions. */
export type Made = 'initiative' | 'action'

type Words = Record<Status, string>

const en: Words = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  'in-progress': 'In progress',
  done: 'Done',
  backlog: 'Backlog',
  cancelled: 'Cancelled',
}

/** Impersonal: what they are said of is «инициатива» on one board, «дело» on another. */
const ru: Words = {
  proposed: 'Предложено',
  accepted: 'Принято',
  'in-progress': 'В работе',
  done: 'Сделано',
  backlog: 'Отложено',
  cancelled: 'Отменено',
}

/** An action has been agreed on by those who made it: nobody proposes it any more. */
export const statusWords: Record<Made, Record<Language, Words>> = {
  initiative: { en, ru },
  action: {
    en: { ...en, proposed: 'To do' },
    ru: { ...ru, proposed: 'К выполнению' },
  },
}
