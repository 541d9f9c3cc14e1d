import { Check, Minus, Plus } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { longestTag } from '#shared/canvas/notes/tags.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { firstChoice, tagChoices, type TagChoice } from './tagChoices.ts'
import { keepFocus } from '../../ui/browser/keepFocus.ts'
import styles from './TagPicker.module.css'
import { useMarks } from './useMarks.ts'

export interface TaggedNote {
  id: string
  tags: readonly string[]
}

/** Puts tags on notes and takes them off: one field that looks among the tags of the board, and makes new ones. */
export function TagPicker({ notes }: { notes: readonly TaggedNote[] }) {
  const { t } = useTranslation()
  const { tags } = useMarks()
  const [typed, setTyped] = useState('')
  const [wanted, setActive] = useState<number>()
  const list = useId()
  // Asked anew whenever it is drawn: what is chosen here changes it.
  const choices = tagChoices(typed, tags?.known() ?? new Map(), notes)
  const active = Math.min(wanted ?? firstChoice(typed, choices), choices.length - 1)

  function choose(choice: TagChoice | undefined): void {
    if (!choice) return
    tags?.set(
      notes.map(({ id }) => id),
      choice.tag,
      choice.worn !== 'all',
    )
    setTyped('')
    setActive(undefined)
  }

  function chooseByKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') choose(choices[active])
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.picker}>
      <TextField
        label={t('marks.tags')}
        labelHidden
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        placeholder={t('marks.findOrMakeTag')}
        autoComplete="off"
        maxLength={longestTag}
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setActive(undefined)
        }}
        // The toolbar around it keeps presses from taking the focus; here they may.
        onMouseDown={event => event.stopPropagation()}
        onKeyDown={chooseByKey}
      />
      <div
        id={list}
        role="listbox"
        aria-label={t('marks.tags')}
        aria-multiselectable
        className={styles.choices}
      >
        {choices.map((choice, index) => (
          <Choice
            key={choice.isNew ? 'new' : choice.tag}
            id={`${list}-${index}`}
            choice={choice}
            isActive={index === active}
            onChoose={() => choose(choice)}
          />
        ))}
      </div>
      {choices.length === 0 && <p className={styles.none}>{t('marks.noTags')}</p>}
    </div>
  )
}

/** The focus stays in the field: its keys choose. */
function Choice({
  id,
  choice: { tag, count, worn, isNew },
  isActive,
  onChoose,
}: {
  id: string
  choice: TagChoice
  isActive: boolean
  onChoose: () => void
}) {
  const { t } = useTranslation()
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
    <div
      ref={isActive ? element => element?.scrollIntoView({ block: 'nearest' }) : undefined}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={worn === 'all'}
      className={styles.choice}
      data-active={isActive || undefined}
      onMouseDown={keepFocus}
      onClick={onChoose}
    >
      {isNew ? (
        <Plus aria-hidden />
      ) : worn === 'some' ? (
        <Minus aria-hidden />
      ) : (
        <Check aria-hidden data-off={worn === 'none' || undefined} />
      )}
      <span>{isNew ? t('marks.makeTag', { tag }) : tag}</span>
      {!isNew && <small>{count}</small>}
    </div>
  )
}
