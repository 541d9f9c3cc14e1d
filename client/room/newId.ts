const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 16 random letters and digits. Works without https too, where `crypto.randomUUID` is missing. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => alphabet[byte % 36]).join('')
