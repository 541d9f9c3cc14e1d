import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import {
  columnHeadHeight,
  rowHeadWidth,
  zonesOf,
  type LanesProps,
  type Zone,
} from '#shared/canvas/lanes/lanes.ts'
import { mayLockShapes } from '#shared/room/permissions.ts'
import { useMe } from '../../../room/RoomContext.tsx'
import { EditFrameButton } from '../../frames/EditFrameButton.tsx'
import { LaneCards } from '../../agreed/LaneCards.tsx'
import { HeadingField } from '../../frames/HeadingField.tsx'
import { LanesLock } from '../../locks/LanesLock.tsx'
import { fontEpoch } from '../textLines.ts'
import { headPromptsOf } from './headPrompts.ts'
import { LaneDrawings } from './LaneDrawings.tsx'
import { LanePrompts } from './LanePrompts.tsx'
import { LaneScales } from './LaneScales.tsx'
import styles from './LanesFrame.module.css'
import type { LanesShape } from './lanesShape.ts'

/** The paper of a prepared board: title, heads, hairlines, its picture, and what it asks for while it is empty. */
export function LanesFrame({ shape }: { shape: LanesShape }) {
  const { props } = shape
  const zones = useMemo(() => zonesOf(props), [props])
  return (
    <>
      <FrameTitle shape={shape} />
      <LaneGrid props={props} zones={zones} />
      <LaneDrawings props={props} />
      <CellNames zones={zones} />
      <LaneScales shape={shape} zones={zones} />
      <LanePrompts shape={shape} />
      <LaneCards shape={shape} zones={zones} />
      <HeadingField shape={shape} />
    </>
  )
}

function FrameTitle({ shape }: { shape: LanesShape }) {
  const { t } = useTranslation()
  const mayLock = mayLockShapes(useMe().role)
  const { title, marks = [] } = shape.props
  return (
    <div className={styles.title}>
      <LanesLock shape={shape} />
      <b>{title || t('frames.untitled')}</b>
      <EditFrameButton shape={shape} />
      {/* For who cannot lift it, the padlock says enough. */}
      {(mayLock || !shape.isLocked) && (
        <span>{shape.isLocked ? t('canvas.frameLocked') : t('canvas.frameUnlocked')}</span>
      )}
      {marks.map(mark => (
        <span key={mark.sign} className={styles.mark}>
          <b>{mark.sign}</b> {mark.title}
        </span>
      ))}
    </div>
  )
}

function LaneGrid({ props, zones }: { props: LanesProps; zones: Zone[] }) {
  const { columns, rows } = props
  const prompts = useValue('prompts of heads', () => (fontEpoch.get(), headPromptsOf(props)), [props])
  return (
    <section
      className={styles.frame}
      aria-label={props.title}
      style={{
        gridTemplateColumns: `${rowHeadWidth(props)}px ${columns.map(({ size }) => `${size}px`).join(' ')}`,
        gridTemplateRows: `${columnHeadHeight(props)}px ${rows.map(({ size }) => `${size}px`).join(' ')}`,
      }}
    >
      <span className={styles.corner} />
      {columns.map(({ title, tint }, index) => (
        <span key={index} className={styles.column} data-color={tint}>
          <span>{title}</span>
          {prompts[index] && <small>{prompts[index].text}</small>}
        </span>
      ))}
      {rows.map((row, index) => (
        <LaneRow
          key={index}
          title={row.title}
          tint={row.tint}
          zones={zones.filter(zone => zone.rowIndex === index)}
        />
      ))}
    </section>
  )
}

function LaneRow({ title, tint, zones }: { title: string; tint: Zone['tint']; zones: Zone[] }) {
  return (
    <>
      <span className={styles.row} data-color={tint}>
        {title}
      </span>
      {zones.map(zone => (
        <span key={zone.columnIndex} className={styles.cell} data-color={zone.tint} />
      ))}
    </>
  )
}

/** Cells that neither row nor column names say themselves what they are. */
function CellNames({ zones }: { zones: Zone[] }) {
  return zones.map(
    zone =>
      zone.isNamed && (
        <b
          key={zone.id}
          className={styles.name}
          style={{ left: zone.box.x, top: zone.box.y, width: zone.box.w }}
        >
          {zone.title}
        </b>
      ),
  )
}
