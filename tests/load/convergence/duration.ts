// How long it takes to find the same ideas of several groups.
import type { Voice } from '#shared/convergence/model.ts'
import { propose } from '#shared/convergence/propose.ts'
import { readWorkshop, workshopNames } from '../../shared/convergence/workshops.ts'

/** Milliseconds of the processor to find the ideas in so many notes of four groups, after a run that warms up. */
export function timeConvergence(notes: number): number {
  const words = workshopNames.flatMap(name =>
    readWorkshop(name, 'en').voices.flatMap(({ text }) => text.split(/\s+/)),
  )
  const voices = Array.from({ length: notes }, (_, index): Voice => {
    // Steps that share no factor with the number of words, so that texts differ.
    const text = Array.from({ length: 8 }, (_, at) => words[(index * 7_919 + at * 104_729) % words.length])
    return {
      text: text.join(' '),
      side: `group ${index % 4}`,
      column: `column ${index % 6}`,
      row: `row ${index % 5}`,
    }
  })
  propose(voices.slice(0, 200), [])
  const before = process.cpuUsage()
  propose(voices, [])
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
