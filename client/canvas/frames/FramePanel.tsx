import { useTranslation } from 'react-i18next'
import type { TLShapeId } from 'tldraw'
import { mayReshape } from '#shared/canvas/lanes/laneEdits.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { PanelBody } from '../../ui/panels/PanelBody.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { useBoard } from '../boardContext.ts'
import { ListPanel } from '../panels/ListPanel.tsx'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import styles from './FramePanel.module.css'
import { KeptField } from './KeptField.tsx'
import { LaneList } from './lanes/LaneList.tsx'
import { mayEditFrame } from './mayEditFrame.ts'
import { useFrame, useFrames } from './useFrame.ts'
import { useLaneEdits } from './lanes/useLaneEdits.ts'

/** All words of a frame in a list, and its columns and rows: the same as on the canvas, by keyboard and on a phone. */
export function FramePanel({ frame }: { frame: TLShapeId }) {
  const { watching, setPanel } = useBoard()
  const { t } = useTranslation()
  const { role } = useMe()
  const shape = useFrame(frame)
  const frames = useFrames().filter(each => mayEditFrame(role, each))
  const isOpen = shape && !watching && mayEditFrame(role, shape)
  return (
    <ListPanel title={t('frames.title')}>
      {!isOpen ? (
        <EmptyState>{t(shape ? 'frames.notYours' : 'frames.gone')}</EmptyState>
      ) : (
        <PanelBody>
          {frames.length > 1 && (
            <Select
              label={t('frames.which')}
              labelHidden
              value={frame}
              onChange={id => setPanel({ kind: 'frame', frame: id })}
              options={frames.map(({ id, props }) => ({
                value: id,
                label: props.title || t('frames.untitled'),
              }))}
            />
          )}
          <FrameFields key={frame} shape={shape} />
        </PanelBody>
      )}
    </ListPanel>
  )
}

function FrameFields({ shape }: { shape: LanesShape }) {
  const { t } = useTranslation()
  const { rename } = useLaneEdits(shape.id)
  const { props } = shape
  const isNamed = (axis: 'columns' | 'rows') => props[axis].some(({ title }) => title !== '')
  return (
    <>
      <KeptField
        label={t('frames.fields.title')}
        value={props.title}
        isFirst
        onKeep={typed => rename({ part: 'title' }, typed)}
      />
      {props.cells && <LaneList shape={shape} part="cells" />}
      {(mayReshape(props) || isNamed('columns')) && <LaneList shape={shape} part="columns" />}
      {(mayReshape(props) || isNamed('rows')) && <LaneList shape={shape} part="rows" />}
      {!mayReshape(props) && <p className={styles.note}>{t('frames.fixed')}</p>}
    </>
  )
}
