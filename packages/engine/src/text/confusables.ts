/**
 * Letters of other scripts and styles that read as Latin letters, as pairs "from→to".
 * A hand-picked part of what Unicode TS #39 lists: the look-alikes that are seen in posts.
 * Whole words in Greek or Cyrillic are left alone; only words that mix scripts are mapped (see `normalise`).
 */
const CYRILLIC = 'аaАAвbВBсcСCԁdеeЕEһhНHіiІIјjЈJкkКKӏlмmМMоoОOрpРPԛqѕsЅSтtТTуyУYхxХXԝwԜWпnгr'
const GREEK = 'αaΑAΒBϲcΕEεeΗHηnιiΙIκkΚKΜMΝNνvοoΟOρpΡPΤTτtυuΥYχxΧXΖZ'
const ARMENIAN = 'աwսuոnօoհhյjցgզq'

function pairs(list: string): Map<number, string> {
  const map = new Map<number, string>()
  const letters = [...list]
  for (let i = 0; i + 1 < letters.length; i += 2)
    map.set(letters[i]?.codePointAt(0) ?? 0, letters[i + 1] ?? '')
  return map
}

/** Code point of a look-alike letter → the Latin letter that it imitates. */
export const LOOKALIKES: ReadonlyMap<number, string> = pairs(CYRILLIC + GREEK + ARMENIAN)

/** Punctuation that people and phones write in many forms → its ASCII form. */
export const PUNCTUATION: ReadonlyMap<number, string> = new Map(
  (
    [
      ["'", '\u2018\u2019\u201A\u201B\u02BC\u02B9\u00B4\uFF07\u2032'],
      ['"', '\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02'],
      ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D'],
      [
        ' ',
        '\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u2800',
      ],
      ['.', '\u2024\u3002\uFF61\uFF0E'],
      ['/', '\u2044\u2215\u29F8'],
    ] as const
  ).flatMap(([to, from]) => [...from].map((letter) => [letter.codePointAt(0) ?? 0, to] as const)),
)

/** True for characters that are not seen: zero-width, direction marks, variation selectors, tags, soft hyphen. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x115f ||
    code === 0x1160 ||
    code === 0x17b4 ||
    code === 0x17b5 ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0x20e3 ||
    (code >= 0xe0000 && code <= 0xe0fff)
  )
}

/** True for marks that combine with the letter before (accents; also the piled-up ones of "zalgo" text). */
export function isCombining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x483 && code <= 0x489) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe20 && code <= 0xfe2f)
  )
}
