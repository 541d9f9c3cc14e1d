import { later } from '../../ui/later.tsx'

export const BulkAddDialog = later(async () => (await import('./BulkAddDialog.tsx')).BulkAddDialog)
