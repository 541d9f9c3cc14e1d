import type { Initiative, Source } from '../../initiatives/model.ts'
import { statusWords } from '../../initiatives/statusWords.ts'
import { groupNames, originOf, ownerName, type Backlog } from './backlog.ts'
import { toGuardedCsv } from '../csv.ts'
import type { TextFile } from '../formats.ts'
import { initiativeUrl } from '../links.ts'
import { fileName } from '../slug.ts'
import { words } from '../words.ts'

const dayOf = (moment: string) => moment.slice(0, 10)

/** A table for people. A cell of sources or comments has one of them a paragraph. */
export function toBacklogCsv(backlog: Backlog): TextFile {
  const { fields } = words[backlog.language]
  const headers = [
    fields.id,
    fields.title,
    fields.status,
    fields.reason,
    fields.owner,
    fields.due,
    fields.theme,
    fields.groups,
    fields.description,
    fields.sources,
    fields.comments,
    fields.created,
    fields.updated,
    fields.link,
  ]
  return {
    name: fileName(backlog.room.name, 'backlog', 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    text: toGuardedCsv([headers, ...backlog.initiatives.map(initiative => toRow(backlog, initiative))]),
    warnings: [],
  }
}

function toRow(backlog: Backlog, initiative: Initiative): string[] {
  const { people, room, origin, language } = backlog
  return [
    initiative.id,
    initiative.title,
    statusWords.initiative[language][initiative.status],
    initiative.reason ?? '',
    ownerName(backlog, initiative),
    initiative.due ?? '',
    initiative.theme ?? '',
    groupNames(backlog, initiative).join(', '),
    initiative.description,
    initiative.sources.map(source => toSource(backlog, source)).join('\n'),
    initiative.comments
      .map(({ by, at, text }) => `${[dayOf(at), people[by]?.name].filter(Boolean).join(' ')}: ${text}`)
      .join('\n'),
    dayOf(initiative.createdAt),
    dayOf(initiative.updatedAt),
    initiativeUrl(origin, room.id, initiative.id),
  ]
}

function toSource(backlog: Backlog, source: Source): string {
  const from = originOf(backlog, source).join(' · ')
  return from ? `${source.text} (${from})` : source.text
}
