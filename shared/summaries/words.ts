// The words of a summary: the same on its page and in files, which the server writes too.
import type { Language } from '../language.ts'
import type { SummaryPart } from './edits.ts'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** `{count}` in the form that the number asks for. */
const counting = (language: Language, forms: Forms) => {
  const rules = new Intl.PluralRules(language)
  return (count: number): string =>
    (forms[rules.select(count)] ?? forms.other).replace('{count}', String(count))
}

export interface SummaryWords {
  /** The first and the last part have no heading. */
  parts: Record<Exclude<SummaryPart, 'opening' | 'closing'>, string>
  summary: string
  stillRunning: string
  people: (count: number) => string
  groups: (count: number) => string
  notes: (count: number) => string
  votes: (count: number) => string
  minutes: (count: number) => string
  more: (count: number) => string
  underMinute: string
  inAll: string
  slipped: (count: number) => string
  stillOpen: string
  inNoGroup: string
  facilitator: string
  step: string
  planned: string
  took: string
  vote: string
  anonymous: string
  voteOpen: string
  tie: string
  emptyNote: string
  nobody: string
  due: string
  foundBy: (found: number, of: number) => string
  foundApart: (found: number, of: number) => string
  foundPartly: (found: number, of: number, apart: number) => string
  proposedOnly: string
  outsideZones: string
  fistOpen: string
  noHands: string
  hands: (count: number) => string
  /** What all of them showed. */
  agreed: (fingers: number) => string
  spread: (median: number, lowest: number, highest: number) => string
  brought: string
  new: string
}

const en: SummaryWords = {
  parts: {
    people: 'Who took part',
    agenda: 'Agenda',
    boards: 'Boards',
    votes: 'Votes',
    hands: 'Fist of five',
    ideas: 'Top ideas',
    initiatives: 'Initiatives',
    actions: 'Actions',
    notes: 'Notes',
  },
  summary: 'Summary',
  stillRunning: 'still running',
  people: counting('en', { one: '{count} person', other: '{count} people' }),
  groups: counting('en', { one: '{count} group', other: '{count} groups' }),
  notes: counting('en', { one: '{count} note', other: '{count} notes' }),
  votes: counting('en', { one: '{count} dot', other: '{count} dots' }),
  minutes: counting('en', { other: '{count} min' }),
  underMinute: 'under 1 min',
  inAll: 'In all',
  more: counting('en', { one: 'and {count} more note', other: 'and {count} more notes' }),
  slipped: count => `slipped ×${count}`,
  stillOpen: 'said to be still open',
  inNoGroup: 'In no group',
  facilitator: 'facilitator',
  step: 'Step',
  planned: 'Planned',
  took: 'Took',
  vote: 'Vote',
  anonymous: 'anonymous',
  voteOpen: 'People are still voting.',
  tie: 'tie',
  emptyNote: '(empty note)',
  nobody: 'no owner',
  due: 'due',
  foundBy: (found, of) => `found by ${found} of ${of}`,
  foundApart: (found, of) => `found by ${found} of ${of} without conferring`,
  foundPartly: (found, of, apart) => `found by ${found} of ${of}, ${apart} of them without conferring`,
  proposedOnly: 'Proposed; nobody has confirmed any yet.',
  outsideZones: 'Outside the frames',
  fistOpen: 'People are still showing hands.',
  noHands: 'Nobody showed a hand.',
  hands: counting('en', { one: '{count} hand', other: '{count} hands' }),
  agreed: fingers => `${fingers} of 5`,
  spread: (median, lowest, highest) => `median ${median.toLocaleString('en')}, from ${lowest} to ${highest}`,
  brought: 'From last time',
  new: 'New',
}

const ru: SummaryWords = {
  parts: {
    people: 'Кто участвовал',
    agenda: 'Повестка',
    boards: 'Доски',
    votes: 'Голосования',
    hands: 'Пять пальцев',
    ideas: 'Главные идеи',
    initiatives: 'Инициативы',
    actions: 'Дела',
    notes: 'Заметки',
  },
  summary: 'Итоги',
  stillRunning: 'ещё идёт',
  people: counting('ru', { one: '{count} человек', few: '{count} человека', other: '{count} человек' }),
  groups: counting('ru', { one: '{count} группа', few: '{count} группы', other: '{count} групп' }),
  notes: counting('ru', { one: '{count} заметка', few: '{count} заметки', other: '{count} заметок' }),
  votes: counting('ru', { one: '{count} голос', few: '{count} голоса', other: '{count} голосов' }),
  minutes: counting('ru', { other: '{count} мин' }),
  underMinute: 'меньше минуты',
  inAll: 'Всего',
  more: counting('ru', {
    one: 'и ещё {count} заметка',
    few: 'и ещё {count} заметки',
    other: 'и ещё {count} заметок',
  }),
  slipped: count => `перенесено ×${count}`,
  stillOpen: 'решили: ещё в работе',
  inNoGroup: 'Без группы',
  facilitator: 'ведущий',
  step: 'Шаг',
  planned: 'План',
  took: 'На деле',
  vote: 'Голосование',
  anonymous: 'анонимно',
  voteOpen: 'Голосование ещё идёт.',
  tie: 'поровну',
  emptyNote: '(пустая заметка)',
  nobody: 'без владельца',
  due: 'срок',
  foundBy: (found, of) => `группы, которые нашли: ${found} из ${of}`,
  foundApart: (found, of) => `${found} из ${of} групп нашли, не сговариваясь`,
  foundPartly: (found, of, apart) => `нашли ${found} из ${of} групп, не сговариваясь: ${apart}`,
  proposedOnly: 'Предложены, но пока не подтверждены.',
  outsideZones: 'Вне рамок',
  fistOpen: 'Ещё показывают руки.',
  noHands: 'Никто ничего не показал.',
  hands: counting('ru', {
    one: '{count} рука',
    few: '{count} руки',
    many: '{count} рук',
    other: '{count} руки',
  }),
  agreed: fingers => `${fingers} из 5`,
  spread: (median, lowest, highest) => `медиана ${median.toLocaleString('ru')}, от ${lowest} до ${highest}`,
  brought: 'С прошлого раза',
  new: 'Новые',
}

export const summaryWords: Record<Language, SummaryWords> = { en, ru }
