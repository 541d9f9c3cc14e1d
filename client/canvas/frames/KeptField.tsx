import { useState } from 'react'
import { longestHeading, longestPrompt } from '#shared/canvas/lanes/headings.ts'
import { selectHere } from '../../ui/browser/focusHere.ts'
import { endsByKey } from '../../ui/fields/endsByKey.ts'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'

/** Kept when the person goes on: with Enter, or to another field. Escape takes back what was typed. */
export function KeptField({
  label,
  labelHidden,
  placeholder,
  value,
  isLong,
  isFirst,
  onKeep,
}: {
  label: string
  labelHidden?: boolean
  placeholder?: string
  value: string
  isLong?: boolean
  /** The person has just asked for this one. */
  isFirst?: boolean
  onKeep: (typed: string) => void
}) {
  /** While something is written here that is not kept yet. */
  const [typed, setTyped] = useState<string>()
  const keep = () => {
    if (typed !== undefined && typed !== value) onKeep(typed)
    setTyped(undefined)
  }
  const press = endsByKey({
    onKeep: keep,
    onLeave: event => {
      if (typed === undefined) return
      event.preventDefault()
      event.stopPropagation()
      setTyped(undefined)
    },
  })
  const field = {
    label,
    labelHidden,
    placeholder,
    value: typed ?? value,
    maxLength: isLong ? longestPrompt : longestHeading,
    autoComplete: 'off',
    onBlur: keep,
    onKeyDown: press,
  }
  return isLong ? (
    <TextArea {...field} rows={1} onChange={event => setTyped(event.target.value)} />
  ) : (
    <TextField
      {...field}
      ref={isFirst ? selectHere : undefined}
      onChange={event => setTyped(event.target.value)}
    />
  )
}
