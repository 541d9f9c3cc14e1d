// The statuses as people read them: the same in the room, in summaries and in files.
import type { Language } from '../language.ts'
import type { Status } from './model.ts'

/** Russian ones are impersonal: what they are said of is «инициатива» on one board, «дело» on another. */
export const statusWords: Record<Language, Record<Status, string>> = {
  en: {
    proposed: 'Proposed',
    accepted: 'Accepted',
    'in-progress': 'In progress',
    done: 'Done',
    backlog: 'Backlog',
    cancelled: 'Cancelled',
  },
  ru: {
    proposed: 'Предложено',
    accepted: 'Принято',
    'in-progress': 'В работе',
    done: 'Сделано',
    backlog: 'Отложено',
    cancelled: 'Отменено',
  },
}
