import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { FormEventHandler, ReactNode } from 'react'
import styles from './Dialog.module.css'
import { useFocusBack } from '../browser/useFocusBack.ts'
import { IconButton } from '../controls/IconButton.tsx'

type DialogProps = {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactNode
  title: string
  /** The title is read aloud only. */
  titleHidden?: boolean
  description?: ReactNode
  closeLabel: string
  children?: ReactNode
  /** Buttons, the primary one last. */
  footer?: ReactNode
  size?: 'small' | 'normal' | 'wide' | 'large' | 'full'
  /** Makes body and footer one form, so that a submit button in the footer works. */
  onSubmit?: FormEventHandler<HTMLFormElement>
}

/** A window above the page; below 768 px a sheet that rises from the bottom. */
export function Dialog({ open, onOpenChange, trigger, size = 'normal', ...window }: DialogProps) {
  const focusBack = useFocusBack(open)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        <Radix.Content
          className={styles.dialog}
          data-size={size}
          onOpenAutoFocus={focusWindow}
          onCloseAutoFocus={focusBack}
          {...(window.description ? {} : { 'aria-describedby': undefined })}
        >
          <DialogContent {...window} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/**
 * Where no field has taken the focus, the one marked as first has it, or the window itself: its first button closes it,
 * and the tooltip of that would take the first Escape.
 */
function focusWindow(event: Event): void {
  event.preventDefault()
  const window = event.currentTarget
  if (!(window instanceof HTMLElement)) return
  const first = window.querySelector<HTMLElement>('[data-first]') ?? window
  first.focus({ preventScroll: true })
}

function DialogContent({
  title,
  titleHidden,
  description,
  closeLabel,
  children,
  footer,
  onSubmit,
}: DialogProps) {
  const content = (
    <>
      {children && <div className={styles.body}>{children}</div>}
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </>
  )
  return (
    <>
      <header className={styles.header}>
        <div className={styles.heading} data-hidden={titleHidden || undefined}>
          <Radix.Title className={styles.title}>{title}</Radix.Title>
          {description && (
            <Radix.Description asChild>
              <div className={styles.description}>{description}</div>
            </Radix.Description>
          )}
        </div>
        <Radix.Close asChild>
          <IconButton className={styles.close} label={closeLabel} icon={X} side="left" />
        </Radix.Close>
      </header>
      {onSubmit ? (
        <form className={styles.form} onSubmit={onSubmit} noValidate>
          {content}
        </form>
      ) : (
        content
      )}
    </>
  )
}
