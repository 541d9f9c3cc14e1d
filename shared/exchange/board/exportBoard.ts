import type { BoardContent } from './board.ts'
import { toBoardCsv } from './boardCsv.ts'
import { toBoardJson } from './boardJson.ts'
import { toBoardMarkdown } from './boardMarkdown.ts'
import type { BoardFormat, TextFile } from '../formats.ts'

/** A board's notes as a file. The whole board, for tldraw, is `toBoardTldr`. */
export function exportBoard(format: Exclude<BoardFormat, 'tldr'>, content: BoardContent): TextFile {
  switch (format) {
    case 'json':
      return toBoardJson(content)
    case 'csv':
      return toBoardCsv(content)
    case 'markdown':
      return toBoardMarkdown(content)
  }
}
