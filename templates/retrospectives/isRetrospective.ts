/** Known without the templates themselves: a board's page need not fetch them. A test holds the two together. */
const retrospectives: ReadonlySet<string> = new Set([
  'retro-start-stop-continue',
  'retro-mad-sad-glad',
  'retro-four-ls',
  'retro-sailboat',
])

export const isRetrospective = (template: string): boolean => retrospectives.has(template)
