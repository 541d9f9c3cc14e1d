// A summary as it is read: sections of a few kinds of blocks. Its page and every file show the same ones.
import { words as exchangeWords } from '../exchange/words.ts'
import type { Status } from '../initiatives/model.ts'
import type { Language } from '../language.ts'
import { boardPath, initiativePath } from '../links.ts'
import type { PaletteColor } from '../palette.ts'
import type { SummaryPart } from './edits.ts'
import type { Summary, SummaryAction, SummaryIdea, SummaryInitiative, SummaryVote } from './model.ts'
import { summaryWords, type SummaryWords } from './words.ts'

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
}

export interface Picture {
  svg: string
  title: string
  about: string
  path: string
}

export type Block =
  | { kind: 'subheading'; text: string; about?: string }
  | { kind: 'line'; text: string }
  | { kind: 'list'; items: Item[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'pictures'; pictures: Picture[] }

export interface Section {
  part: SummaryPart
  /** Empty for words alone. */
  heading: string
  /** What somebody wrote. */
  written: string
  isHidden: boolean
  blocks: Block[]
}

export interface SummaryDocument {
  title: string
  /** The room, and when it was. */
  about: string
  language: Language
  sections: Section[]
}

export interface Reader {
  language: Language
  /** As `Intl` names it. */
  timeZone: string
}

/** What items are told with. To make a format of dates takes long. */
interface Telling {
  language: Language
  words: SummaryWords
  /** Of a calendar day. */
  days: (day: string) => string
}

export function toDocument(summary: Summary, reader: Reader): SummaryDocument {
  const words = summaryWords[reader.language]
  const { session, room, edits } = summary
  const clock = clockFor(reader)
  const telling = {
    language: reader.language,
    words,
    days: clockFor({ ...reader, timeZone: 'UTC' }).day,
  }
  const until = session.endedAt === undefined ? words.stillRunning : clock.time(session.endedAt)
  const section = (part: SummaryPart, blocks: Block[] = []): Section => ({
    part,
    heading: part === 'opening' || part === 'closing' ? '' : words.parts[part],
    written: edits.texts[part] ?? '',
    isHidden: edits.hidden.includes(part),
    blocks,
  })
  return {
    title: session.title,
    about: `${room.name} · ${clock.day(session.startedAt)}, ${clock.time(session.startedAt)}–${until}`,
    language: reader.language,
    sections: [
      section('opening'),
      section('people', peopleBlocks(summary, words)),
      section('agenda', agendaBlocks(summary, words, clock.time)),
      section('boards', boardBlocks(summary, words)),
      section(
        'votes',
        summary.votes.flatMap(vote => voteBlocks(vote, summary, words)),
      ),
      section('ideas', ideaBlocks(summary, words)),
      section('initiatives', listOf(summary.initiatives.map(each => toItem(each, summary, telling)))),
      section('actions', actionBlocks(summary, telling)),
      section('closing'),
    ],
  }
}

/** What a file has: nothing that is left out, and nothing that is empty. */
export const shownSections = ({ sections }: SummaryDocument): Section[] =>
  sections.filter(({ isHidden, written, blocks }) => !isHidden && (written !== '' || blocks.length > 0))

const listOf = (items: Item[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : [])

function clockFor({ language, timeZone }: Reader) {
  const locale = language === 'en' ? 'en-GB' : 'ru-RU'
  const format = (options: Intl.DateTimeFormatOptions) => {
    const told = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    return (moment: string): string => told.format(new Date(moment))
  }
  return {
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    time: format({ hour: '2-digit', minute: '2-digit' }),
  }
}

function peopleBlocks({ groups }: Summary, words: SummaryWords): Block[] {
  const count = groups.reduce((sum, { people }) => sum + people.length, 0)
  if (count === 0) return []
  const named = groups.filter(({ id }) => id !== undefined).length
  const counted = [words.people(count), ...(named > 0 ? [words.groups(named)] : [])].join(', ')
  return [
    { kind: 'line', text: counted },
    ...listOf(
      groups.map(({ name, color, people }) => ({
        text: name ?? words.inNoGroup,
        color,
        about: people
          .map(each => (each.role === 'facilitator' ? `${each.name} (${words.facilitator})` : each.name))
          .join(', '),
      })),
    ),
  ]
}

function agendaBlocks({ steps }: Summary, words: SummaryWords, time: (moment: string) => string): Block[] {
  if (steps.length === 0) return []
  const took = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
  return [
    {
      kind: 'table',
      head: [words.step, words.planned, words.took],
      rows: steps.map(({ title, minutes, from, to }) => [
        title,
        words.minutes(minutes),
        to === undefined
          ? `${time(from)}–, ${words.stillRunning}`
          : `${time(from)}–${time(to)}, ${words.minutes(took(from, to))}`,
      ]),
    },
  ]
}

function boardBlocks({ boards, groups, room }: Summary, words: SummaryWords): Block[] {
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

function voteBlocks(vote: SummaryVote, { boards }: Summary, words: SummaryWords): Block[] {
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

function ideaBlocks({ ideas, room }: Summary, words: SummaryWords): Block[] {
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

function toItem(
  initiative: SummaryInitiative,
  { room }: Summary,
  { language, words, days }: Telling,
  more = '',
): Item {
  const { id, title, status, owner, due } = initiative
  const about = [
    exchangeWords[language].statuses[status],
    owner ?? words.nobody,
    due !== undefined && `${words.due} ${days(due)}`,
    more,
  ]
  return { text: title, status, about: about.filter(Boolean).join(' · '), path: initiativePath(room.id, id) }
}

function actionBlocks(summary: Summary, telling: Telling): Block[] {
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
