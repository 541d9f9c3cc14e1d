import { later } from '../../ui/later.tsx'

export const FramePanel = later(async () => (await import('./FramePanel.tsx')).FramePanel)

export const RemoveLaneDialog = later(
  async () => (await import('./lanes/RemoveLaneDialog.tsx')).RemoveLaneDialog,
)
