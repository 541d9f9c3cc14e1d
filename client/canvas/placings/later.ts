// The matrix comes when somebody places notes, or looks at where they stand.
import { later } from '../../ui/later.tsx'

export const PlacingDialog = later(async () => (await import('./PlacingDialog.tsx')).PlacingDialog)
export const PlacedDialog = later(async () => (await import('./PlacedDialog.tsx')).PlacedDialog)
