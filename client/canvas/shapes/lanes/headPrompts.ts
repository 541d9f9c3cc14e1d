// What columns ask for, under their titles: there it can be read while people write. Where there is no room for it, it stands
// in the cell and goes with the first note.
import { columnHeadHeight, type LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { promptsOf, type Prompt } from '#shared/boards/prompts.ts'
import { widthOfBold, wrapToWidth } from '../textLines.ts'

/** As in LanesFrame.module.css. */
const fontSizes = { title: 18, prompt: 16 }
const padding = 24
/** What the picture of a head takes of its right side. */
const picture = 56

/** By column; undefined where it does not fit into the head, or there is none. */
export function headPromptsOf(props: LanesProps): (Prompt | undefined)[] {
  if (columnHeadHeight(props) === 0) return []
  const prompts = promptsOf(props)
  return props.columns.map(({ title, size }, index) => {
    const ofColumn = prompts.filter(({ zone }) => zone.columnIndex === index)
    const [prompt] = ofColumn
    if (ofColumn.length !== 1 || prompt?.covers.length !== props.rows.length || prompt.zone.isNamed)
      return undefined
    const hasPicture = props.drawings?.some(({ column }) => column === index)
    const room = size - padding - (hasPicture ? picture : 0)
    const fits =
      title !== '' &&
      widthOfBold(title, fontSizes.title) <= room &&
      wrapToWidth(prompt.text, room, fontSizes.prompt).length === 1
    return fits ? prompt : undefined
  })
}
