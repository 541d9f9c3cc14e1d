import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  BetweenHorizontalStart,
  BetweenVerticalStart,
  Palette,
  Smile,
  Trash2,
  UnfoldHorizontal,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LaneAxis } from '#shared/canvas/lanes/headings.ts'
import { feelings, mayReshape, mostLanes } from '#shared/canvas/lanes/laneEdits.ts'
import { MenuItem, MenuSeparator, Submenu } from '../../../ui/overlays/Menu.tsx'
import { MenuChoice } from '../../../ui/overlays/MenuChoice.tsx'
import { Swatch } from '../../../ui/marks/Swatch.tsx'
import { colors } from '../../../ui/theme/colors.ts'
import type { LanesShape } from '../../shapes/lanes/lanesShape.ts'
import { useLaneEdits } from './useLaneEdits.ts'

/** Widths of columns: as many notes side by side. Page units. */
const widths = { one: 248, two: 484, three: 720 } as const

/** What can be done with a column or row: for its menu beside the list, and the one of a right click on its name. */
export function LaneItems({
  shape,
  axis,
  index,
  onAdded,
}: {
  shape: LanesShape
  axis: LaneAxis
  index: number
  onAdded?: (axis: LaneAxis, id: string) => void
}) {
  const { t } = useTranslation()
  const { add, move, remove } = useLaneEdits(shape.id)
  const lanes = shape.props[axis]
  const lane = lanes[index]
  if (!lane) return null
  const isColumn = axis === 'columns'
  const isFull = lanes.length >= mostLanes
  const Insert = isColumn ? BetweenVerticalStart : BetweenHorizontalStart
  const addAt = (at: number) => {
    const id = add(axis, at)
    onAdded?.(axis, id)
  }
  return (
    <>
      {mayReshape(shape.props) && (
        <>
          <MenuItem icon={Insert} disabled={isFull} onSelect={() => addAt(index)}>
            {t(`frames.addBefore.${axis}`)}
          </MenuItem>
          <MenuItem icon={Insert} disabled={isFull} onSelect={() => addAt(index + 1)}>
            {t(`frames.addAfter.${axis}`)}
          </MenuItem>
          <MenuItem
            icon={isColumn ? ArrowLeft : ArrowUp}
            disabled={index === 0}
            onSelect={() => move(axis, lane.id, index - 1)}
          >
            {t(`frames.moveBack.${axis}`)}
          </MenuItem>
          <MenuItem
            icon={isColumn ? ArrowRight : ArrowDown}
            disabled={index === lanes.length - 1}
            onSelect={() => move(axis, lane.id, index + 1)}
          >
            {t(`frames.moveOn.${axis}`)}
          </MenuItem>
          <MenuSeparator />
          {isColumn ? <WidthItems shape={shape} index={index} /> : <KindItems shape={shape} index={index} />}
        </>
      )}
      <ColorItems shape={shape} axis={axis} index={index} />
      {mayReshape(shape.props) && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={Trash2}
            tone="danger"
            disabled={lanes.length === 1}
            onSelect={() => remove(axis, index, lanes)}
          >
            {t(`frames.remove.${axis}`)}
          </MenuItem>
        </>
      )}
    </>
  )
}

interface OfLane {
  shape: LanesShape
  index: number
}

function WidthItems({ shape, index }: OfLane) {
  const { t } = useTranslation()
  const { resize } = useLaneEdits(shape.id)
  const lane = shape.props.columns[index]
  const names = ['one', 'two', 'three'] as const
  return (
    <Submenu label={t('frames.width')} icon={UnfoldHorizontal}>
      <MenuChoice
        label={t('frames.width')}
        value={names.find(name => widths[name] === lane?.size)}
        onChange={name => lane && resize(lane.id, widths[name])}
        options={names.map(name => ({ value: name, label: t(`frames.widths.${name}`) }))}
      />
    </Submenu>
  )
}

function KindItems({ shape, index }: OfLane) {
  const { t } = useTranslation()
  const { scale } = useLaneEdits(shape.id)
  const lane = shape.props.rows[index]
  const kinds = ['notes', 'scale'] as const
  return (
    <Submenu label={t('frames.kind')} icon={Smile}>
      <MenuChoice
        label={t('frames.kind')}
        value={lane?.scale ? 'scale' : 'notes'}
        onChange={kind => lane && scale(lane.id, kind === 'scale' ? feelings : null)}
        options={kinds.map(kind => ({ value: kind, label: t(`frames.kinds.${kind}`) }))}
      />
    </Submenu>
  )
}

function ColorItems({ shape, axis, index }: OfLane & { axis: LaneAxis }) {
  const { t } = useTranslation()
  const { color } = useLaneEdits(shape.id)
  const lane = shape.props[axis][index]
  return (
    <Submenu label={t('frames.color')} icon={Palette}>
      <MenuChoice
        label={t('frames.color')}
        value={lane?.tint ?? 'none'}
        onChange={tint => lane && color({ part: axis, id: lane.id }, tint === 'none' ? null : tint)}
        options={[
          { value: 'none' as const, label: t('frames.noColor') },
          ...colors.map(each => ({
            value: each,
            label: t(`common.colors.${each}`),
            leading: <Swatch color={each} size={16} />,
          })),
        ]}
      />
    </Submenu>
  )
}
