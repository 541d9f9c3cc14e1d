import { FirstTemplateDialog } from '../boards/dialogs/laterDialogs.ts'
import { HomePage } from '../home/HomePage.tsx'

/** Where a room is opened, with a first board in it if one is wanted. */
export function StartPage() {
  return <HomePage TemplateDialog={FirstTemplateDialog} />
}
