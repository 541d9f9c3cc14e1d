// The shape a translation has to have, derived from the English texts.

type EnglishForm = '_one' | '_other'
type AnyForm = '_one' | '_few' | '_many' | '_other'
type Key<T> = keyof T & string
type PluralStem<K extends string> = K extends `${infer Stem}${EnglishForm}` ? Stem : never
type PlainKey<K extends string> = K extends `${string}${EnglishForm}` ? never : K

/**
 * The same keys as the English texts. Where English counts with `_one` and `_other`, Russian must have
 * `_one _few _many _other` (1 заметка, 2 заметки, 5 заметок, 1,5 заметки).
 */
export type Translation<T> = {
  [K in PlainKey<Key<T>>]: K extends keyof T ? (T[K] extends string ? string : Translation<T[K]>) : never
} & {
  [K in `${PluralStem<Key<T>>}${AnyForm}`]: string
}
