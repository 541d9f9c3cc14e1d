import { withLateTexts } from '../../text/i18n.ts'
import { later } from '../../ui/later.tsx'

/** Nobody needs it to see who is here. */
export const EraseDialog = later(async () => (await withLateTexts(import('./EraseDialog.tsx'))).EraseDialog)
