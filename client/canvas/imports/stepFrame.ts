import type { ReactNode } from 'react'

/** What each step of the dialog is given by it. */
export interface StepProps {
  /** The window itself. */
  frame: { open: boolean; onOpenChange: (open: boolean) => void; title: string; closeLabel: string }
  /** The button that goes back to the choice of a file. */
  back: ReactNode
  onClose: () => void
}
