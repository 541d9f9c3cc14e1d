import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useValue } from 'tldraw'
import { scaleOffset, zonesOf, type LaneHolds, type LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { promptsOf, type Prompt } from '#shared/boards/prompts.ts'
import { zoneCardsOf } from '../../agreed/zoneCards.ts'
import { fontEpoch } from '../textLines.ts'
import { headPromptsOf } from './headPrompts.ts'
import styles from './LanesFrame.module.css'
import type { LanesShape } from './lanesShape.ts'
import { countsOf } from './frameSignals.ts'

/** What empty cells ask for, and what is amiss where a cell has a rule. */
export function LanePrompts({ shape }: { shape: LanesShape }) {
  const editor = useEditor()
  const counted = useValue('notes in cells', () => countsOf(editor, shape), [editor, shape])
  const counts = useMemo(() => counted.split(',').map(Number), [counted])
  const prompts = useValue('prompts', () => (fontEpoch.get(), promptsInCells(shape.props)), [shape.props])
  const cards = useValue('cards', () => zoneCardsOf(editor).get(), [editor])
  return (
    <>
      {prompts.map(({ text, zone, cell, covers }) => {
        if (covers.some(each => counts[each] !== 0) || cards.get(zone.id)?.length) return null
        // Below the uppermost line of a scale, below the name of a cell.
        const offset = zone.scale ? scaleOffset(zone, zone.scale.top) - 4 : zone.isNamed ? 30 : 0
        const { x, y, w } = zone.box
        return (
          <p key={cell} className={styles.prompt} style={{ left: x, top: y + offset, width: w }}>
            {text}
          </p>
        )
      })}
      <Rules shape={shape} counts={counts} />
    </>
  )
}

function promptsInCells(props: LanesProps): Prompt[] {
  const inHeads = new Set(headPromptsOf(props).map(prompt => prompt?.cell))
  return promptsOf(props).filter(({ cell }) => !inHeads.has(cell))
}

/** "Exactly one": said where a row is in use and the cell does not keep it. */
function Rules({ shape, counts }: { shape: LanesShape; counts: number[] }) {
  const { t } = useTranslation()
  const zones = useMemo(() => zonesOf(shape.props), [shape.props])
  const isUsed = (row: number) => zones.some((zone, cell) => zone.rowIndex === row && counts[cell] !== 0)
  return zones.map((zone, cell) => {
    const count = counts[cell] ?? 0
    const broken = zone.holds && brokenRule(zone.holds, count)
    if (!broken || !isUsed(zone.rowIndex)) return null
    const { x, y, w, h } = zone.box
    return (
      <p key={cell} className={styles.rule} style={{ left: x, top: y + h - 32, width: w }}>
        {t(`lanes.rules.${broken}`, { count: zone.holds?.[broken === 'most' ? 'most' : 'least'] ?? 1 })}
      </p>
    )
  })
}

export function brokenRule({ least = 0, most = Infinity }: LaneHolds, count: number) {
  if (count >= least && count <= most) return undefined
  if (least === most) return 'exactly'
  return count < least ? 'least' : 'most'
}
