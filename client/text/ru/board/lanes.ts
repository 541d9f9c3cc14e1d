import type { lanes as english } from '../../en/board/lanes.ts'
import type { Translation } from '../../translation.ts'

export const lanes: Translation<typeof english> = {
  rules: {
    exactly_one: 'Здесь нужна ровно {{count}} заметка',
    exactly_few: 'Здесь нужны ровно {{count}} заметки',
    exactly_many: 'Здесь нужно ровно {{count}} заметок',
    exactly_other: 'Здесь нужно ровно {{count}} заметки',
    least_one: 'Здесь нужна хотя бы {{count}} заметка',
    least_few: 'Здесь нужны хотя бы {{count}} заметки',
    least_many: 'Здесь нужно хотя бы {{count}} заметок',
    least_other: 'Здесь нужно хотя бы {{count}} заметки',
    most_one: 'Здесь не больше {{count}} заметки',
    most_few: 'Здесь не больше {{count}} заметок',
    most_many: 'Здесь не больше {{count}} заметок',
    most_other: 'Здесь не больше {{count}} заметки',
  },
}
