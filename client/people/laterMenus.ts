// What opens from a person's row or above the groups comes a moment after their buttons are painted.
import { withLateTexts } from '../text/i18n.ts'
import { later } from '../ui/later.tsx'

export const PersonMenu = later(async () => (await withLateTexts(import('./PersonMenu.tsx'))).PersonMenu)
export const NewGroupButton = later(async () => (await import('./NewGroupButton.tsx')).NewGroupButton)
