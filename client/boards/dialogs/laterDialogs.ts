import { later } from '../../ui/later.tsx'

export const loadNewBoardDialog = async () => (await import('./NewBoardDialog.tsx')).NewBoardDialog

export const NewBoardDialog = later(loadNewBoardDialog)

export const FirstTemplateDialog = later(
  async () => (await import('./FirstTemplateDialog.tsx')).FirstTemplateDialog,
)
