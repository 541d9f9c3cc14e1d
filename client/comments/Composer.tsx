import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { CommentText, longestComment, type NoteComment } from '#shared/comments/model.ts'
import { Button } from '../ui/controls/Button.tsx'
import { TextArea } from '../ui/fields/TextArea.tsx'
import { VisuallyHidden } from '../ui/marks/VisuallyHidden.tsx'
import styles from './Composer.module.css'
import { MentionList } from './MentionList.tsx'
import { useMentioning } from './useMentioning.ts'

/** What was written and not sent yet, by what it is about: it is there again when the panel is. */
const drafts = new Map<string, string>()

/** Where a comment is written. Enter sends, Shift+Enter begins a new line, `@` offers the people of the room. */
export function Composer({
  label,
  placeholder,
  submit,
  initial,
  draft,
  hasFocus = initial !== undefined,
  onSend,
  onCancel,
}: {
  label: string
  placeholder?: string
  submit: string
  initial?: Pick<NoteComment, 'text' | 'mentions'>
  /** What it is about, where it is kept until it is sent. */
  draft?: string
  hasFocus?: boolean
  /** Resolves to whether it was taken. */
  onSend: (text: string, mentions: string[]) => Promise<boolean>
  onCancel?: () => void
}) {
  const { t } = useTranslation()
  const list = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => initial?.text ?? (draft && drafts.get(draft)) ?? '')
  const [isBusy, setBusy] = useState(false)
  const write = (next: string) => {
    setText(next)
    if (draft !== undefined) drafts.set(draft, next)
  }
  const mentioning = useMentioning(field, text, write, initial?.mentions ?? [])
  const { found, active } = mentioning
  const isEmpty = text.trim() === ''
  const isTooLong = text.trim().length > longestComment

  useLayoutEffect(() => {
    const area = field.current
    if (!area || !hasFocus) return
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
  }, [hasFocus])

  async function send(): Promise<void> {
    const parsed = CommentText.safeParse(text)
    if (isBusy || !parsed.success) return
    setBusy(true)
    const isTaken = await onSend(parsed.data, mentioning.mentions(parsed.data))
    setBusy(false)
    if (!isTaken) return
    write('')
    mentioning.startAnew()
  }

  function takeKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const isSending = event.key === 'Enter' && !event.shiftKey
    if (mentioning.takeKey(event)) event.preventDefault()
    else if (isSending) {
      event.preventDefault()
      void send()
    } else if (event.key === 'Escape' && onCancel && (isEmpty || initial)) {
      event.preventDefault()
      onCancel()
    }
  }

  return (
    <form
      className={styles.composer}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <MentionList id={list} people={found} active={active} onChoose={mentioning.choose} />
      <TextArea
        ref={field}
        label={label}
        labelHidden
        placeholder={placeholder}
        rows={1}
        value={text}
        readOnly={isBusy}
        hint={isEmpty || initial ? undefined : t('comments.hint')}
        error={isTooLong ? t('comments.tooLong', { count: longestComment }) : undefined}
        onChange={event => {
          write(event.target.value)
          mentioning.follow()
        }}
        onSelect={mentioning.follow}
        onKeyDown={takeKey}
        aria-autocomplete="list"
        {...(found.length > 0 && {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': list,
          'aria-activedescendant': `${list}-${active}`,
        })}
      />
      <VisuallyHidden role="status">
        {found.length > 0 && t('comments.found', { count: found.length })}
      </VisuallyHidden>
      {(!isEmpty || initial) && (
        <div className={styles.buttons}>
          {initial && onCancel && (
            <Button size="small" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          )}
          <Button
            type="submit"
            tone="primary"
            size="small"
            busy={isBusy}
            aria-disabled={isEmpty || isTooLong}
          >
            {submit}
          </Button>
        </div>
      )}
    </form>
  )
}
