export const initiatives = {}
