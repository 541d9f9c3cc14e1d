// For Jira's CSV importer. Columns as its documentation has them; `Labels` is repeated, one label a column. There
// is no `Priority`: initiatives have none. Statuses are English in every language, because an import's mapping of
// statuses is saved once and reused.
import { DomainError } from '../../errors.ts'
import type { Initiative, Status } from '../../initiatives/model.ts'
import { groupNames, originOf, ownerName, type Backlog } from './backlog.ts'
import { toCsv } from '../csv.ts'
import { jiraRowLimit, type TextFile } from '../formats.ts'
import { wouldRun } from '../guard.ts'
import { escapeWiki, toWikiLine, wikiLink } from './jiraWiki.ts'
import { initiativeUrl, noteUrl } from '../links.ts'
import { fileName, toSlug } from '../slug.ts'
import { words } from '../words.ts'

const listedWarnings = 20

const statusNames: Record<Status, string> = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  'in-progress': 'In Progress',
  done: 'Done',
  backlog: 'Backlog',
  cancelled: 'Cancelled',
}

/**
 * Part `part` (from 1) of the backlog, a part being as many rows as Jira takes; a warning says how many there are.
 * @throws DomainError `invalid-input` when there is no such part
 */
export function toJiraCsv(backlog: Backlog, part = 1): TextFile {
  const { initiatives, room, language } = backlog
  const parts = Math.max(1, Math.ceil(initiatives.length / jiraRowLimit))
  if (!Number.isInteger(part) || part < 1 || part > parts)
    throw new DomainError('invalid-input', { field: 'part', detail: `from 1 to ${parts}` })
  const chosen = initiatives.slice((part - 1) * jiraRowLimit, part * jiraRowLimit)
  const labels = chosen.map(initiative => toLabels(backlog, initiative))
  const columns = labels.reduce((most, { length }) => Math.max(most, length), 1)
  const headers = [
    'Summary',
    'Status',
    'Assignee',
    'Due Date',
    'Description',
    ...Array.from({ length: columns }, () => 'Labels'),
  ]
  const rows = chosen.map((initiative, index) => {
    const own = labels[index] ?? []
    const padding = Array.from({ length: columns - own.length }, () => '')
    return [...toCells(backlog, initiative), ...own, ...padding]
  })
  const number = parts === 1 ? '' : `-${part}-of-${parts}`
  const split = parts === 1 ? [] : [words[language].part(part, parts, initiatives.length, jiraRowLimit)]
  return {
    name: fileName(room.name, `jira${number}`, 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    text: toCsv([headers, ...rows]),
    warnings: [...split, ...warningsOf(backlog, headers, rows)],
  }
}

const toCells = (backlog: Backlog, initiative: Initiative): string[] => [
  initiative.title.replace(/\s+/g, ' '),
  statusNames[initiative.status],
  ownerName(backlog, initiative),
  initiative.due === undefined ? '' : `${initiative.due} 00:00`,
  toDescription(backlog, initiative),
]

/** Jira's labels hold no spaces. */
function toLabels(backlog: Backlog, initiative: Initiative): string[] {
  const theme = toSlug(initiative.theme ?? '').toLowerCase()
  const labels = [theme, ...groupNames(backlog, initiative).map(toSlug), 'rotunda']
  return [...new Set(labels.filter(Boolean))]
}

function toDescription(backlog: Backlog, initiative: Initiative): string {
  const { origin, room, language } = backlog
  const { fields, emptyNote } = words[language]
  const sources = initiative.sources.map(source => {
    const from = originOf(backlog, source).map(toWikiLine).join(' · ')
    const link = wikiLink(fields.note, noteUrl(origin, room.id, source.board, source.note))
    return ['*', toWikiLine(source.text) || emptyNote, ...(from ? ['—', from] : []), link].join(' ')
  })
  return [
    escapeWiki(initiative.description.replace(/\r\n?/g, '\n')),
    initiative.reason && `*${fields.reason}:* ${toWikiLine(initiative.reason)}`,
    [`h3. ${fields.sources}`, ...sources].join('\n'),
    wikiLink('Rotunda', initiativeUrl(origin, room.id, initiative.id)),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Importers want cells as they are, so nothing is guarded here; whoever opens the file should know. */
function warningsOf({ language }: Backlog, headers: string[], rows: string[][]): string[] {
  const { wouldRun: warn, more } = words[language]
  const warnings = rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (!wouldRun(cell)) return []
      const start = cell.length <= 60 ? cell : `${cell.slice(0, 59)}…`
      return [warn(index + 2, headers[column] ?? '', start.replace(/\s+/g, ' '))]
    }),
  )
  const rest = warnings.length - listedWarnings
  return rest <= 0 ? warnings : [...warnings.slice(0, listedWarnings), more(rest)]
}
