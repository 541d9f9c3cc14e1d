import { LayoutTemplate } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { SearchField } from '../../ui/fields/SearchField.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { findChoices, type Choice, type ChoiceCategory } from './choices.ts'
import { TemplateOption } from './TemplateOption.tsx'
import styles from './TemplatePicker.module.css'
import { TemplatePreview } from './TemplatePreview.tsx'

type Shown = ChoiceCategory | 'all'

const inOrder: readonly Shown[] = [
  'all',
  'yours',
  'journey',
  'retrospective',
  'planning',
  'decision',
  'research',
  'follow-up',
]

/** The templates as pictures of what the new board will look like: found by word or kind, chosen by arrow keys. */
export function TemplatePicker({
  choices,
  value,
  onChange,
}: {
  choices: readonly Choice[]
  value: string
  onChange: (template: string) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [category, setCategory] = useState<Shown>('all')
  const found = useMemo(() => findChoices(choices, query, category), [choices, query, category])
  const chosen = choices.find(choice => choice.id === value)
  const offered = inOrder.filter(each => each === 'all' || choices.some(choice => choice.category === each))

  // What is created is always in sight: what is found is chosen, too.
  const narrow = (by: { query: string; category: Shown }) => {
    setQuery(by.query)
    setCategory(by.category)
    const left = findChoices(choices, by.query, by.category)
    const [first] = left
    const isChoice = by.query.trim() !== '' || by.category !== 'all'
    if (first && isChoice && !left.some(choice => choice.id === value)) onChange(first.id)
  }

  // Enter goes on to what was found and creates nothing yet, as the arrow does.
  const leaveSearch = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement)) return
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const radios = list.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? []
    const at = Math.max(
      0,
      found.findIndex(choice => choice.id === value),
    )
    radios[at]?.focus()
  }
  return (
    <div className={styles.picker}>
      <div className={styles.finding}>
        <h3 id={id} className={styles.label}>
          {t('boards.template')}
        </h3>
        <div onKeyDown={leaveSearch} role="presentation">
          <SearchField
            label={t('templates.search')}
            placeholder={t('templates.search')}
            clearLabel={t('templates.clear')}
            value={query}
            onChange={words => narrow({ query: words, category })}
          />
        </div>
        <div className={styles.categories} role="group" aria-label={t('templates.categoriesLabel')}>
          {offered.map(each => (
            <button
              key={each}
              type="button"
              className={styles.category}
              aria-pressed={each === category}
              onClick={() => narrow({ query, category: each })}
            >
              {t(`templates.categories.${each}`)}
            </button>
          ))}
        </div>
        <VisuallyHidden>
          <span role="status">{t('templates.found', { count: found.length })}</span>
        </VisuallyHidden>
      </div>
      <div>
        {found.length === 0 && (
          <EmptyState
            icon={LayoutTemplate}
            action={
              <Button onClick={() => narrow({ query: '', category: 'all' })}>{t('templates.showAll')}</Button>
            }
          >
            {t('templates.none')}
          </EmptyState>
        )}
        <RadioGroup.Root
          ref={list}
          className={styles.grid}
          aria-labelledby={id}
          value={value}
          onValueChange={onChange}
        >
          {found.map(choice => (
            <TemplateOption key={choice.id} choice={choice} />
          ))}
        </RadioGroup.Root>
      </div>
      {chosen ? (
        <TemplatePreview key={chosen.id} choice={chosen} />
      ) : (
        <p className={styles.unchosen}>{t('templates.choose')}</p>
      )}
    </div>
  )
}
