import { Slash, Square } from 'lucide-react'
import { Toolbar as Radix } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'
import styles from './FormsMenu.module.css'
import { armForm, forms, nextForm } from './forms.ts'
import toolbar from './Toolbar.module.css'

/** The tools that draw a form of a choice of them, and lines. The button wears the one drawn last. */
export function FormsMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const tool = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const geo = useValue('form', () => nextForm(editor), [editor])
  const next = forms.find(form => form.geo === geo)
  const isLine = tool === 'line'
  const arm = (choose: () => void) => {
    choose()
    setOpen(false)
    editor.focus()
  }
  // Whoever does not choose draws the form of before, at once.
  const turn = (opens: boolean) => {
    if (opens && tool !== 'geo' && !isLine) armForm(editor, geo)
    setOpen(opens)
  }
  return (
    <Popover
      label={t('canvas.tools.forms')}
      side="top"
      open={isOpen}
      onOpenChange={turn}
      trigger={
        <Radix.Button asChild>
          <IconButton
            label={t('canvas.tools.forms')}
            icon={isLine ? Slash : (next?.icon ?? Square)}
            side="top"
            className={toolbar.tool}
            data-tool="forms"
            aria-pressed={tool === 'geo' || isLine}
          />
        </Radix.Button>
      }
    >
      <div className={styles.forms}>
        {forms.map(({ name, geo: each, icon }) => (
          <IconButton
            key={name}
            label={t(`drawing.forms.${name}`)}
            icon={icon}
            side="top"
            aria-pressed={tool === 'geo' && each === geo}
            onClick={() => arm(() => armForm(editor, each))}
          />
        ))}
        <IconButton
          label={t('canvas.tools.line')}
          icon={Slash}
          side="top"
          aria-pressed={isLine}
          onClick={() => arm(() => editor.setCurrentTool('line'))}
        />
      </div>
    </Popover>
  )
}
