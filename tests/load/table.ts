// What was measured, as rows of a table that can be read here and put into docs/performance.md.

export interface Row {
  what: string
  unit: string
  measured: number
  /** At most so much, or at least. */
  goal?: number
  /** More is better. */
  isLeast?: boolean
  /** The same of others, by their names. */
  others?: Record<string, number>
}

/** Three figures are all that such measurements are good for. */
export const shown = (value: number | undefined): string => {
  if (value === undefined || Number.isNaN(value)) return ''
  if (value >= 1_000) return Math.round(Number(value.toPrecision(3))).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

export function markdownTable(rows: Row[]): string {
  const names = [...new Set(rows.flatMap(({ others = {} }) => Object.keys(others)))]
  const head = ['what', 'unit', 'Rotunda', 'goal', 'met', ...names]
  const lines = rows.map(({ what, unit, measured, goal, isLeast, others = {} }) => [
    what,
    unit,
    shown(measured),
    shown(goal),
    goal === undefined ? '' : (isLeast ? measured >= goal : measured <= goal) ? 'yes' : 'no',
    ...names.map(name => shown(others[name])),
  ])
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...lines.map(line => line[column]?.length ?? 0)),
  )
  const draw = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [draw(head), draw(widths.map(width => '-'.repeat(width))), ...lines.map(draw)].join('\n')
}
