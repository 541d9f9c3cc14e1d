import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { isPressed } from '../keys/keys.ts'
import styles from './FindBar.module.css'
import { useFind } from './useFind.ts'

const findKey = { key: 'f', code: 'KeyF', mod: true }

/** Finds words on the board: what is found is counted and outlined, and Enter goes from one to the next. */
export function FindBar({
  editor,
  asked,
  onClose,
}: {
  editor: Editor
  /** Another number when it is asked for again: then it takes the focus back. */
  asked: number
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { query, setQuery, found, current, step } = useFind(editor)
  const field = useRef<HTMLInputElement>(null)
  const [before] = useState(() => document.activeElement)

  useLayoutEffect(() => field.current?.select(), [asked])

  function close(): void {
    const looked = found[current]
    // What was found is chosen, so that keys go on with it.
    if (looked?.part === '') editor.setCurrentTool('select').select(looked.shape)
    onClose()
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
    else editor.focus()
  }

  function act(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (isPressed(event.nativeEvent, findKey)) field.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the field and buttons within
    <div role="search" className={styles.bar} aria-label={t('marks.find')} onKeyDown={act}>
      <input
        ref={field}
        className={styles.field}
        type="text"
        aria-label={t('marks.findOnBoard')}
        placeholder={t('marks.findOnBoard')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={event => setQuery(event.target.value)}
      />
      <output className={styles.count}>
        {query.trim() !== '' &&
          (found.length === 0
            ? t('marks.foundNothing')
            : t('marks.foundOf', { at: current + 1, count: found.length }))}
      </output>
      <IconButton
        label={t('marks.findPrevious')}
        icon={ChevronUp}
        shortcut="Shift+Enter"
        size="small"
        aria-disabled={found.length === 0}
        onClick={() => step(-1)}
      />
      <IconButton
        label={t('marks.findNext')}
        icon={ChevronDown}
        shortcut="Enter"
        size="small"
        aria-disabled={found.length === 0}
        onClick={() => step(1)}
      />
      <IconButton label={t('marks.closeFind')} icon={X} shortcut="Esc" size="small" onClick={close} />
    </div>
  )
}
