import type { Backlog } from './backlog.ts'
import { toBacklogCsv } from './backlogCsv.ts'
import { toBacklogJson } from './backlogJson.ts'
import { toBacklogMarkdown } from './backlogMarkdown.ts'
import type { BacklogFormat, TextFile } from '../formats.ts'
import { toJiraCsv } from './jiraCsv.ts'

/**
 * The initiatives as a file. Formats with a limit of rows are split: `part`, from 1, says which one is wanted,
 * and a warning how many there are.
 */
export function exportBacklog(
  format: BacklogFormat,
  backlog: Backlog,
  options: { part?: number } = {},
): TextFile {
  switch (format) {
    case 'jira-csv':
      return toJiraCsv(backlog, options.part)
    case 'csv':
      return toBacklogCsv(backlog)
    case 'json':
      return toBacklogJson(backlog)
    case 'markdown':
      return toBacklogMarkdown(backlog)
  }
}
