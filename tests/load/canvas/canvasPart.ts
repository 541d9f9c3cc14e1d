// The canvas in a browser, beside tldraw alone with its own notes: the rows of it.
import type { Row } from '../table.ts'
import { measureCanvas } from './measureCanvas.ts'

const openGoals: Record<number, number> = { 500: 1_200, 2_000: 2_000, 5_000: 4_000 }

export async function canvasPart(): Promise<Row[]> {
  const { rotunda, tldraw, remoteNote } = await measureCanvas()
  const rows = rotunda.flatMap(({ notes, first, again, frame, memory }): Row[] => {
    const alone = tldraw.find(each => each.notes === notes)
    const tldrawAlone = (measured: number | undefined) => ({ 'tldraw alone': measured ?? Number.NaN })
    const goal = openGoals[notes]
    return [
      { what: `a browser opens ${notes} notes for the first time`, unit: 'ms', measured: first },
      {
        what: `a browser opens ${notes} notes again`,
        unit: 'ms',
        measured: again,
        ...(goal !== undefined && { goal }),
        others: tldrawAlone(alone?.again),
      },
      {
        what: `a frame while ${notes} notes are panned and zoomed, p95`,
        unit: 'ms',
        measured: frame,
        goal: 33,
        others: tldrawAlone(alone?.frame),
      },
      {
        what: `memory of the page with ${notes} notes`,
        unit: 'MB',
        measured: memory,
        goal: 250,
        others: tldrawAlone(alone?.memory),
      },
    ]
  })
  return [
    ...rows,
    { what: 'a remote note is on the screen among 2,000, p95', unit: 'ms', measured: remoteNote, goal: 100 },
  ]
}
