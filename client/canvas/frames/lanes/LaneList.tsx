import { Ellipsis, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanePart } from '#shared/canvas/lanes/headings.ts'
import { mayReshape, mostLanes } from '#shared/canvas/lanes/laneEdits.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { Count } from '../../../ui/marks/Count.tsx'
import { Menu } from '../../../ui/overlays/Menu.tsx'
import type { LanesShape } from '../../shapes/lanes/lanesShape.ts'
import { afterMenu } from '../afterMenu.ts'
import styles from '../FramePanel.module.css'
import { KeptField } from '../KeptField.tsx'
import { LaneItems } from './LaneItems.tsx'
import { useLaneEdits } from './useLaneEdits.ts'

/** The columns, rows or named cells of a frame: what each is called, what it asks for, and what can be done with it. */
export function LaneList({ shape, part }: { shape: LanesShape; part: LanePart }) {
  const { t } = useTranslation()
  const { rename, prompt, add } = useLaneEdits(shape.id)
  const [fresh, setFresh] = useState<string>()
  const lanes = shape.props[part] ?? []
  const axis = part === 'cells' ? undefined : part
  return (
    <section className={styles.part} aria-label={t(`frames.parts.${part}`)}>
      <h3 className={styles.heading}>
        {t(`frames.parts.${part}`)}
        <Count value={lanes.length} />
      </h3>
      <ol className={styles.list}>
        {lanes.map(({ id, title, prompt: asked = '' }, index) => (
          <li key={id} className={styles.lane} data-color={lanes[index]?.tint}>
            <div className={styles.words}>
              <KeptField
                label={t(`frames.fields.${part}`)}
                labelHidden
                placeholder={t('frames.nameless')}
                value={title}
                isFirst={id === fresh}
                onKeep={typed => rename({ part, id }, typed)}
              />
              <KeptField
                label={t('frames.promptOf', { title })}
                labelHidden
                isLong
                placeholder={t('frames.prompt')}
                value={asked}
                onKeep={typed => prompt({ part, id }, typed)}
              />
            </div>
            {axis && (
              <Menu
                align="end"
                trigger={
                  <IconButton
                    label={t('frames.menuOf', { title: title || t('frames.nameless') })}
                    icon={Ellipsis}
                    size="small"
                    side="left"
                  />
                }
              >
                <LaneItems
                  shape={shape}
                  axis={axis}
                  index={index}
                  onAdded={(_, id) => afterMenu(() => setFresh(id))}
                />
              </Menu>
            )}
          </li>
        ))}
      </ol>
      {axis && mayReshape(shape.props) && (
        <Button
          size="small"
          tone="quiet"
          icon={Plus}
          disabled={lanes.length >= mostLanes}
          onClick={() => setFresh(add(axis, lanes.length))}
        >
          {t(`frames.add.${axis}`)}
        </Button>
      )}
    </section>
  )
}
