import { Status, type Initiative } from '../../initiatives/model.ts'
import { statusWords } from '../../initiatives/statusWords.ts'
import { originOf, ownerName, type Backlog } from './backlog.ts'
import type { TextFile } from '../formats.ts'
import { noteUrl } from '../links.ts'
import { toItem, toLine } from '../markdown.ts'
import { fileName } from '../slug.ts'
import { words } from '../words.ts'

/** A task list by status. The comment after a title names the initiative, so that the list can be read back. */
export function toBacklogMarkdown(backlog: Backlog): TextFile {
  const { room, initiatives, language, exportedAt } = backlog
  const { initiatives: heading } = words[language]
  const sections = [`# ${toLine(room.name)}\n\n${heading}, ${exportedAt.slice(0, 10)}`]
  for (const status of Status.options) {
    const tasks = initiatives.filter(initiative => initiative.status === status)
    if (tasks.length === 0) continue
    sections.push(
      `## ${statusWords.initiative[language][status]}\n\n${tasks.map(task => toTask(backlog, task)).join('\n')}`,
    )
  }
  return {
    name: fileName(room.name, 'backlog', 'md'),
    mediaType: 'text/markdown; charset=utf-8',
    text: `${sections.join('\n\n')}\n`,
    warnings: [],
  }
}

function toTask(backlog: Backlog, initiative: Initiative): string {
  const { fields } = words[backlog.language]
  const box = initiative.status === 'done' ? '[x]' : '[ ]'
  const details: [field: string, text: string | undefined][] = [
    [fields.owner, ownerName(backlog, initiative)],
    [fields.due, initiative.due],
    [fields.theme, initiative.theme],
    [fields.reason, initiative.reason],
    [fields.description, initiative.description],
  ]
  const lines = [`- ${box} ${toLine(initiative.title)} <!-- rotunda:${initiative.id} -->`]
  for (const [field, text] of details) if (text?.trim()) lines.push(`  - ${field}: ${toItem(text, '    ')}`)
  lines.push(`  - ${fields.sources}:`, ...toSources(backlog, initiative))
  return lines.join('\n')
}

const toSources = (backlog: Backlog, { sources }: Initiative): string[] =>
  sources.map(source => {
    const { origin, room, language } = backlog
    const text = toItem(source.text, '      ') || toLine(words[language].emptyNote)
    const from = toLine(originOf(backlog, source).join(' · ')) || words[language].fields.note
    return `    - ${text} ([${from}](${noteUrl(origin, room.id, source.board, source.note)}))`
  })
