// How well the same ideas of several groups are found: the rows of it.
import { measureConvergence, timeConvergence } from './convergence.ts'
import type { Row } from './table.ts'

const goals = { ru: 0.55, en: 0.65 }

export function convergencePart(): Row[] {
  const found = measureConvergence().flatMap(({ workshop, language, f1, firstThree }): Row[] => {
    const isReference = workshop === 'reference'
    const of = `${workshop}, ${language}`
    return [
      {
        what: `ideas of several groups found, F1 (${of})`,
        unit: '',
        measured: f1,
        isLeast: true,
        ...(isReference && { goal: goals[language] }),
      },
      {
        what: `a partner among the first three (${of})`,
        unit: '',
        measured: firstThree,
        isLeast: true,
        ...(isReference && { goal: 0.92 }),
      },
    ]
  })
  return [
    ...found,
    { what: 'ideas found in 40 notes', unit: 'ms', measured: timeConvergence(40), goal: 100 },
    { what: 'ideas found in 2,000 notes', unit: 'ms', measured: timeConvergence(2_000), goal: 3_000 },
  ]
}
