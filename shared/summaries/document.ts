// A summary as it is read: sections of a few kinds of blocks. Its page and every file show the same ones.
import type { Language } from '../language.ts'
import {
  actionBlocks,
  agendaBlocks,
  boardBlocks,
  ideaBlocks,
  initiativeBlocks,
  peopleBlocks,
  voteBlocks,
  type Block,
} from './blocks.ts'
import type { SummaryPart } from './edits.ts'
import { handBlocks } from './hands.ts'
import { noteBlocks } from './noteBlocks.ts'
import type { Summary } from './model.ts'
import { summaryWords } from './words.ts'

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
  /** The reader's own variety of it, which says how times are written: `en-US`. */
  locale?: string | undefined
  /** As `Intl` names it. */
  timeZone: string
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
  const { startedAt, endedAt } = session
  const times =
    endedAt === undefined ? `${clock.time(startedAt)}–${words.stillRunning}` : clock.times(startedAt, endedAt)
  const section = (part: SummaryPart, blocks: Block[] = []): Section => ({
    part,
    heading: part === 'opening' || part === 'closing' ? '' : words.parts[part],
    written: edits.texts[part] ?? '',
    isHidden: edits.hidden.includes(part),
    blocks,
  })
  return {
    title: session.title,
    about: `${room.name} · ${clock.day(startedAt)}, ${times}`,
    language: reader.language,
    sections: [
      section('opening'),
      section('people', peopleBlocks(summary, words)),
      section('actions', actionBlocks(summary, telling)),
      section('initiatives', initiativeBlocks(summary, telling)),
      section('ideas', ideaBlocks(summary, words)),
      section(
        'votes',
        summary.votes.flatMap(vote => voteBlocks(vote, summary, words)),
      ),
      section('hands', handBlocks(summary, words)),
      section('boards', boardBlocks(summary, words)),
      section('notes', noteBlocks(summary, words)),
      section('agenda', agendaBlocks(summary, words, clock)),
      section('closing'),
    ],
  }
}

/** What a file has: nothing that is left out, and nothing that is empty. */
export const shownSections = ({ sections }: SummaryDocument): Section[] =>
  sections.filter(({ isHidden, written, blocks }) => !isHidden && (written !== '' || blocks.length > 0))

function clockFor({ language, locale, timeZone }: Reader) {
  const told = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale ?? (language === 'en' ? 'en-GB' : 'ru-RU'), { ...options, timeZone })
  const days = told({ day: 'numeric', month: 'long', year: 'numeric' })
  const clock = told({ hour: 'numeric', minute: '2-digit' })
  return {
    day: (moment: string) => days.format(new Date(moment)),
    time: (moment: string) => clock.format(new Date(moment)),
    times: (from: string, to: string) => clock.formatRange(new Date(from), new Date(to)),
  }
}
