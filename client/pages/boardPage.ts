import { withLateTexts } from '../text/i18n.ts'

/** The canvas with everything it needs: one large chunk, fetched when a board is opened or when idle before. */
export const loadBoardPage = () => withLateTexts(import('../canvas/BoardPage.tsx'))
