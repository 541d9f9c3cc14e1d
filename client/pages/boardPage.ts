import { loadLateTexts } from '../text/i18n.ts'

/** The canvas with everything it needs: one large chunk, fetched when a board is opened or when idle before. */
export async function loadBoardPage() {
  const [{ BoardPage }] = await Promise.all([import('../canvas/BoardPage.tsx'), loadLateTexts()])
  return { BoardPage }
}
