import { useState, type ReactNode } from 'react'
import { PropertyButton } from '../../ui/controls/PropertyButton.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'

/** A property whose value opens a small form. `children` draws the form; `close` ends it. */
export function PropertyForm({
  label,
  name,
  isSet,
  value,
  children,
}: {
  /** What the button does, with the present value. */
  label: string
  /** Names the panel. */
  name: string
  isSet: boolean
  value: ReactNode
  children: (close: () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      label={name}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <PropertyButton aria-label={label} unset={!isSet}>
          {value}
        </PropertyButton>
      }
    >
      {children(() => setOpen(false))}
    </Popover>
  )
}
