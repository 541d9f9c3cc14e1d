/** The canvas with everything it needs: one large chunk, fetched when a board is opened or when idle before. */
export const loadBoardPage = () => import('../canvas/BoardPage.tsx')
