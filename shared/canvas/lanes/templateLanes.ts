// A template's frames as lanes, in the words of one language. Without Yjs: the lobby draws them too.
import type { Template, TemplateFrame, TemplateLane } from '../../boards/template.ts'
import type { Language } from '../../language.ts'
import { lanesSize, type LaneAxisItem, type LanesProps } from './lanes.ts'

/** Page units between two frames. */
const frameGap = 80

const axisItem = (lane: TemplateLane, language: Language): LaneAxisItem => ({
  id: lane.id,
  title: lane.title[language],
  size: lane.size,
  ...(lane.prompt && { prompt: lane.prompt[language] }),
  ...(lane.tint && { tint: lane.tint }),
  ...(lane.holds && { holds: lane.holds }),
  ...(lane.scale && { scale: lane.scale }),
})

export const lanesProps = (frame: TemplateFrame, language: Language): LanesProps => ({
  frame: frame.id,
  title: frame.title[language],
  columns: frame.columns.map(column => axisItem(column, language)),
  rows: frame.rows.map(row => axisItem(row, language)),
  ...(frame.cells && {
    cells: frame.cells.map(({ title, prompt, ...cell }) => ({
      ...cell,
      title: title[language],
      ...(prompt && { prompt: prompt[language] }),
    })),
  }),
  ...(frame.drawings && { drawings: frame.drawings }),
  ...(frame.marks && { marks: frame.marks.map(({ sign, title }) => ({ sign, title: title[language] })) }),
})

/** The frames one below the other, `y` being the top of each in page units. */
export function templateLanes(template: Template, language: Language): { props: LanesProps; y: number }[] {
  let y = 0
  return template.frames.map(frame => {
    const placed = { props: lanesProps(frame, language), y }
    y += lanesSize(placed.props).h + frameGap
    return placed
  })
}
