import { CircleQuestionMark, List, Map, Maximize, Minus, Plus, Search } from 'lucide-react'
import { Toolbar as Radix } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { formatNumber } from '../../text/format.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Tooltip } from '../../ui/overlays/Tooltip.tsx'
import { useBoard } from '../boardContext.ts'
import { chordText } from '../keys/keys.ts'
import { minimapShown } from '../minimap/minimapShown.ts'
import { showEverything } from '../notes/boardActions.ts'
import { keepFocus } from '../../ui/browser/keepFocus.ts'
import { stepZoom } from '../view/zoomSteps.ts'
import styles from './ZoomBar.module.css'

const animated = { animation: { duration: 120 } }

export function ZoomBar({
  editor,
  onHelp,
  onFind,
  onList,
}: {
  editor: Editor
  onHelp: () => void
  onFind: () => void
  /** On a phone the list is a page of its own. */
  onList: (() => void) | undefined
}) {
  const { t } = useTranslation()
  const { panel, setPanel } = useBoard()
  const zoom = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100) / 100, [editor])
  const shown = formatNumber(zoom, { style: 'percent' })
  const isMinimap = minimapShown.use()
  const isList = panel?.kind === 'notes'
  const toggleList = onList ?? (() => setPanel(isList ? undefined : { kind: 'notes' }))
  return (
    <Radix.Root className={styles.bar} aria-label={t('canvas.view')} onMouseDown={keepFocus}>
      <Radix.Button asChild>
        <IconButton
          label={t('canvas.zoomOut')}
          icon={Minus}
          side="top"
          data-zoom
          onClick={() => stepZoom(editor, -1)}
        />
      </Radix.Button>
      <Tooltip label={t('canvas.zoomTo100', { zoom: shown })} side="top">
        <Radix.Button asChild>
          <button
            type="button"
            className={styles.zoom}
            aria-label={t('canvas.zoomTo100', { zoom: shown })}
            data-zoom
            onClick={() => editor.resetZoom(undefined, animated)}
          >
            {shown}
          </button>
        </Radix.Button>
      </Tooltip>
      <Radix.Button asChild>
        <IconButton
          label={t('canvas.zoomIn')}
          icon={Plus}
          side="top"
          data-zoom
          onClick={() => stepZoom(editor, 1)}
        />
      </Radix.Button>
      <Radix.Button asChild>
        <IconButton
          label={t('canvas.zoomFit')}
          icon={Maximize}
          shortcut="Shift+1"
          side="top"
          onClick={() => showEverything(editor)}
        />
      </Radix.Button>
      {!onList && (
        <Radix.Button asChild>
          <IconButton
            label={t('drawing.minimap.title')}
            icon={Map}
            shortcut="M"
            side="top"
            data-zoom
            aria-pressed={isMinimap}
            onClick={() => minimapShown.set(!isMinimap)}
          />
        </Radix.Button>
      )}
      <Radix.Button asChild>
        <IconButton
          label={t('marks.findOnBoard')}
          icon={Search}
          shortcut={chordText({ key: 'f', code: 'KeyF', mod: true })}
          side="top"
          onClick={onFind}
        />
      </Radix.Button>
      <Radix.Button asChild>
        <IconButton
          label={t('canvas.keys.list')}
          icon={List}
          shortcut="Shift+O"
          side="top"
          aria-pressed={isList}
          onClick={toggleList}
        />
      </Radix.Button>
      <Radix.Button asChild>
        <IconButton
          label={t('canvas.help')}
          icon={CircleQuestionMark}
          shortcut="?"
          side="top"
          onClick={onHelp}
        />
      </Radix.Button>
    </Radix.Root>
  )
}
