// What a section of a summary consists of: blocks of a few kinds, which its page and every file show in their own ways.
import type { Status } from '../initiatives/model.ts'
import { statusWords } from '../initiatives/statusWords.ts'
import type { Language } from '../language.ts'
import { boardPath, initiativePath } from '../links.ts'
import type { PaletteColor } from '../palette.ts'
import type {
  Summary,
  SummaryAction,
  SummaryComment,
  SummaryIdea,
  SummaryInitiative,
  SummaryVote,
} from './model.ts'
import type { SummaryWords } from './words.ts'

export interface Item {
  text: string
  /** What is said of it, in smaller letters. */
  about?: string | undefined
  /** Its place, of a ranking. */
  rank?: number | undefined
  color?: PaletteColor | undefined
  status?: Status | undefined
  /** The page it leads to. */
  path?: string | undefined
  /** What people said about it. */
  said?: SummaryComment[] | undefined
}

export interface Picture {
  svg: string
  title: string
  about: string
  path: string
}

/** Notes that stand under one heading, or under none. */
export interface NotesGroup {
  heading: string | undefined
  about: string | undefined
  items: Item[]
}

export interface NotesZone {
  /** Undefined of a board that has no zones. */
  title: string | undefined
  groups: NotesGroup[]
}

export type Block =
  | { kind: 'subheading'; text: string; about?: string }
  | { kind: 'line'; text: string }
  | { kind: 'list'; items: Item[] }
  /** `foot`: what the rows come to. */
  | { kind: 'table'; head: string[]; rows: string[][]; foot?: string[] }
  | { kind: 'pictures'; pictures: Picture[] }
  /** What stands on one board. */
  | { kind: 'notes'; title: string; about: string; zones: NotesZone[] }

/** What items are told with. To make a format of dates takes long. */
export interface Telling {
  language: Language
  words: SummaryWords
  /** Of a calendar day. */
  days: (day: string) => string
}

export const listOf = (items: Item[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : [])

export function peopleBlocks({ groups }: Summary, words: SummaryWords): Block[] {
  const count = groups.reduce((sum, { people }) => sum + people.length, 0)
  if (count === 0) return []
  const named = groups.filter(({ id }) => id !== undefined).length
  const namesOf = (people: Summary['groups'][number]['people']) =>
    people
      .map(each => (each.role === 'facilitator' ? `${each.name} (${words.facilitator})` : each.name))
      .join(', ')
  // Who is in no group is said where there are groups.
  if (named === 0)
    return [
      { kind: 'line', text: words.people(count) },
      ...listOf(groups.map(({ people }) => ({ text: namesOf(people) }))),
    ]
  const counted = [words.people(count), words.groups(named)].join(', ')
  return [
    { kind: 'line', text: counted },
    ...listOf(
      groups.map(({ name, color, people }) => ({
        text: name ?? words.inNoGroup,
        color,
        about: namesOf(people),
      })),
    ),
  ]
}

export function agendaBlocks(
  { steps }: Summary,
  words: SummaryWords,
  { time, times }: { time: (moment: string) => string; times: (from: string, to: string) => string },
): Block[] {
  if (steps.length === 0) return []
  const told = (minutes: number) => (minutes === 0 ? words.underMinute : words.minutes(minutes))
  const planned = steps.reduce((sum, { minutes, isAgain }) => (isAgain ? sum : sum + minutes), 0)
  const took = steps.reduce((sum, { from, to }) => sum + (to === undefined ? 0 : minutesBetween(from, to)), 0)
  return [
    {
      kind: 'table',
      head: [words.step, words.planned, words.took],
      rows: steps.map(({ title, minutes, from, to }) => [
        title,
        words.minutes(minutes),
        to === undefined
          ? `${time(from)}–, ${words.stillRunning}`
          : `${times(from, to)}, ${told(minutesBetween(from, to))}`,
      ]),
      ...(steps.length > 1 && { foot: [words.inAll, words.minutes(planned), told(took)] }),
    },
  ]
}

/** As clocks without seconds show them: so they add up, and what is said of a step is what its times say. */
function minutesBetween(from: string, to: string): number {
  const [begin, end] = [from, to].map(moment => Math.floor(Date.parse(moment) / 60_000))
  return (end ?? 0) - (begin ?? 0)
}

export function boardBlocks({ boards, groups, room }: Summary, words: SummaryWords): Block[] {
  if (boards.length === 0) return []
  const pictures = boards.map(({ id, title, group, notes, picture }) => ({
    svg: picture,
    title,
    about: [groups.find(each => group !== undefined && each.id === group)?.name, words.notes(notes)]
      .filter(Boolean)
      .join(' · '),
    path: boardPath(room.id, id),
  }))
  return [{ kind: 'pictures', pictures }]
}

export function voteBlocks(vote: SummaryVote, { boards }: Summary, words: SummaryWords): Block[] {
  const title = vote.title ?? boards.find(({ id }) => id === vote.board)?.title ?? words.vote
  const about = [words.people(vote.people), words.votes(vote.dots), vote.anonymous && words.anonymous]
  const heading: Block = { kind: 'subheading', text: title, about: about.filter(Boolean).join(' · ') }
  if (vote.isOpen) return [heading, { kind: 'line', text: words.voteOpen }]
  const items = vote.results.map(({ rank, dots, isTied, excerpt }) => ({
    rank,
    text: excerpt || words.emptyNote,
    about: isTied ? `${words.votes(dots)}, ${words.tie}` : words.votes(dots),
  }))
  const more: Block[] = vote.more > 0 ? [{ kind: 'line', text: words.more(vote.more) }] : []
  return [heading, ...listOf(items), ...more]
}

export function ideaBlocks({ ideas, room }: Summary, words: SummaryWords): Block[] {
  const isProposed = ideas.some(({ status }) => status === 'proposed')
  const items = ideas.map(idea => ({
    text: idea.title,
    about: foundIn(idea, words),
    path: idea.initiative === undefined ? undefined : initiativePath(room.id, idea.initiative),
  }))
  return [...(isProposed ? [{ kind: 'line' as const, text: words.proposedOnly }] : []), ...listOf(items)]
}

function foundIn({ found, of, apart }: SummaryIdea, words: SummaryWords): string {
  if (found > 1 && apart === found) return words.foundApart(found, of)
  return apart > 1 ? words.foundPartly(found, of, apart) : words.foundBy(found, of)
}

/** Those that are no actions: these have a part of their own, where it is not left out. */
export function initiativeBlocks(summary: Summary, telling: Telling): Block[] {
  const isLeftOut = summary.edits.hidden.includes('actions')
  const actions = new Set(isLeftOut ? [] : summary.actions.map(({ id }) => id))
  return listOf(
    summary.initiatives.filter(({ id }) => !actions.has(id)).map(each => toItem(each, summary, telling)),
  )
}

function toItem(
  initiative: SummaryInitiative,
  { room }: Summary,
  { language, words, days }: Telling,
  more = '',
): Item {
  const { id, title, made, status, owner, due } = initiative
  const about = [
    statusWords[made][language][status],
    owner ?? words.nobody,
    due !== undefined && `${words.due} ${days(due)}`,
    more,
  ]
  return { text: title, status, about: about.filter(Boolean).join(' · '), path: initiativePath(room.id, id) }
}

export function actionBlocks(summary: Summary, telling: Telling): Block[] {
  const { words } = telling
  const toItems = (actions: SummaryAction[]) =>
    actions.map(each => toItem(each, summary, telling, saidOf(each, words)))
  const [fresh, brought] = [true, false].map(isNew => summary.actions.filter(each => each.isNew === isNew))
  const lists: [string, SummaryAction[]][] = [
    [words.brought, brought ?? []],
    [words.new, fresh ?? []],
  ]
  return lists
    .filter(([, actions]) => actions.length > 0)
    .flatMap(([text, actions]) => [{ kind: 'subheading' as const, text }, ...listOf(toItems(actions))])
}

/** That it is done, or dropped, its status says. */
const saidOf = ({ slipped, outcome }: SummaryAction, words: SummaryWords): string =>
  [slipped > 0 && words.slipped(slipped), outcome === 'open' && words.stillOpen].filter(Boolean).join(' · ')
