/** A name that every file system takes, in the language it is written in. */
export const fileNameOf = (title: string, extension: string): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'board'
  }.${extension}`
