import { useLayoutEffect, useRef, type ReactNode } from 'react'

/**
 * Gives the text field within the focus as soon as it is there: before a dialog gives it to its close button, and
 * before the next key. (react-hook-form's `setFocus` waits for a timer, and a quick key is lost.)
 */
export function FirstFocus({ select, children }: { select?: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const field = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    field?.focus()
    if (select) field?.select()
    else field?.setSelectionRange(field.value.length, field.value.length)
  }, [select])
  return <div ref={box}>{children}</div>
}
