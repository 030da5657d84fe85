/** Emoji that carry a mood and nothing about a person. */
const MOODS = new Set(
  '❤ 💙 💜 💛 🧡 💚 🖤 🤍 💕 💗 💖 🎉 👏 🙏 😂 🤣 😭 😅 🥹 😊 🙂 😍 💪 ✨ 🙌 🥳 😉 😁 💔 🫶 😴 ☕ 🌟 ⭐ 💯 🕊'.split(
    ' ',
  ),
)
const MOOD_OF: Record<string, string> = {
  grief: '💙 💜 🤍 🖤 💔 🙏 🕊 ❤',
  discreet: '💙 🙏 ❤ 🤍',
  education: '💙 💜 💪 ❤ 🙏',
  reassurance: '💙 💜 🙏 ❤ 💛 🤍 💕',
  notice: '🙏 😊 🙂',
  work: '😊 🙂 😅 ✨ 💙 💜 💛 ❤ ☕ 💪 🙌',
  lesson: '💙 ❤ 🙏 💪 ✨',
  thanks: '💙 💜 💛 ❤ 🙏 👏 🙌 💪 🎉 ✨ 🌟 💚',
  milestone: '🎉 👏 🙌 💙 💜 💛 ❤ ✨ 🥹 😊 🥳 💪 💕 😍',
}

/** The author's own last mood emoji, when it suits the purpose; '' when there is none. */
export function moodOf(text: string, purpose: string): string {
  const suits = MOOD_OF[purpose]?.split(' ')
  let mood = ''
  for (const [emoji] of text.slice(0, READ_CHARACTERS).matchAll(/\p{Extended_Pictographic}/gu))
    if (MOODS.has(emoji) && (suits?.includes(emoji) ?? true)) mood = emoji
  return mood === '❤' || mood === '☕' ? `${mood}\uFE0F` : mood
}

/** Hashtags of a trade, a thanks or a cause; any other may name a person, a place or an event. */
const COMMON_HASHTAG =
  /^#(?:nurs\w{0,12}|rn|cna\w{0,4}|ems\w{0,6}|emt\w{0,4}|paramedic\w{0,5}|firstresponders?|healthcare\w{0,8}|salud|enfermer\w{2,4}|medicina|doctor\w{0,6}|med(?:twitter|ed|school|icine)|pharm\w{0,10}|dent(?:al\w{0,8}|ist\w{0,6}|ista)|teamwork|team|equipo|grateful|thankful|blessed|gracias|proud|orgullo|mentalhealth\w{0,10}|saludmental|recovery|strokeawareness|bethe\w{2,8}|slpeeps|physicaltherapy|physio|pt|caregiver\w{0,3}|hospice|radiology|surgery|nightshift|nightshiftlife|dayshift|shiftlife|thankyou|awareness|prevention|vaccin\w{2,6}|flushot\w{0,1}|cpr|rcp|stopthebleed|seatbelts?|wearahelmet|therapy|wellness|bienestar)$/i

/** Closing hashtags that may stay, at most three. */
export function hashtagsOf(text: string): string[] {
  const kept: string[] = []
  for (const [tag] of text.slice(0, READ_CHARACTERS).matchAll(/#[\p{L}\p{N}_]+/gu))
    if (kept.length < 3 && isCommonHashtag(tag) && !kept.includes(tag)) kept.push(tag)
  return kept
}

export function isCommonHashtag(tag: string): boolean {
  return COMMON_HASHTAG.test(tag)
}

const READ_CHARACTERS = 4000
