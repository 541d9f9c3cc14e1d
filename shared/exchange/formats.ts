import { z } from 'zod'

export const BacklogFormat = z.enum(['jira-csv', 'csv', 'json', 'markdown'])
export type BacklogFormat = z.infer<typeof BacklogFormat>

export const BoardFormat = z.enum(['json', 'csv', 'markdown', 'tldr'])
export type BoardFormat = z.infer<typeof BoardFormat>

export const SummaryFormat = z.enum(['markdown', 'html'])
export type SummaryFormat = z.infer<typeof SummaryFormat>

/** Jira takes no more rows a file. */
export const jiraRowLimit = 1_500

/** A file made of text. */
export interface TextFile {
  name: string
  mediaType: string
  text: string
  /** What the reader should know: rows that were split off, cells a spreadsheet would run. */
  warnings: string[]
}
