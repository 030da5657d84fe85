import type { Post } from '../types.ts'
import type { Purpose } from './statements.ts'

/** Signs of a purpose, both languages, in order of strength: the first that shows decides. */
const SIGNS: readonly (readonly [Purpose, RegExp])[] = [
  [
    'recruiting',
    /\b(?:hiring|now hiring|join our team|apply (?:now|today)|openings?|sign-on|contratamos|contratando|vacantes?)\b/i,
  ],
  [
    'grief',
    /\b(?:rest in peace|rip|passed away|passed (?:peacefully|last|this)|died|funeral|memorial|grief|grieving|buried|goodbye|let go|he'?s gone|she'?s gone|is gone|gone now|honor walk|lost one of|last breath|descanse|q\.?e\.?p\.?d|falleci[óo]|murió|se nos fue|luto|velorio|en paz descanse|que en paz)\b/i,
  ],
  [
    'notice',
    /\b(?:no-shows?|found (?:after|in|at)|lost and found|left behind|please (?:check|remind|call us|pick up)|if you are|your order|overdue|unclaimed|lobby|waitlist|a ride|to whoever|whoever (?:left|keeps)|olvidad[oa]|perdid[oa]|se busca|recordatorio|recoger)\b/i,
  ],
  [
    'event',
    /\b(?:join us (?:for|on|at|this|next)|open house|rsvp|5k|fundrais\w*|benefit (?:supper|dinner)|health fair|feria|inscríb\w*|los esperamos)\b/i,
  ],
  [
    'thanks',
    /\b(?:thank(?:s| you)|grateful|shout-?out|kudos|great (?:work|job)|good (?:work|job)|nice (?:work|job)|proud of (?:my|our|this|the)|(?:nurse|medic|paramedic|emt|tech|aide|cna|employee|volunteer|teammate) of the (?:month|year|week)|gracias a|orgullos[oa]s?|orgullo de|felicitaciones al equipo|compañer[oa]s)\b/i,
  ],
  [
    'milestone',
    /\b(?:happy birthday|birthday|turn(?:s|ed) \d+|anniversary|graduat\w*|days? (?:sober|clean)|years? (?:sober|clean)|chips?|welcome|congrat\w*|celebrat\w*|first (?:steps|words?|time|\w+ ever)|before and after|the reveal|milestone|beat (?:cancer|leukemia)|new (?:smile|walk)|primera vez|antes y después|estrenó|rang the bell|bell|goes home|went home|cumple\w*|cumplió|aniversario|felicidades|bienvenid[oa]s?|nació|campana|dio de alta|graduó|days)\b|🎉|🎂|🥳/i,
  ],
  [
    'reassurance',
    /\b(?:prayers?|pray for|oren|recen|oraciones|is (?:safe|stable|okay|ok|fine)|doing (?:well|fine|great|better)|out of surgery|don'?t worry|no worries|está (?:bien|estable)|ya salió|no se preocupen|tranquil[oa]s?)\b/i,
  ],
  [
    'humour',
    /\b(?:lol|lmao|lmfao|haha\w*|jaja\w*|jajaja|pov|funniest|hilarious|funny|laugh\w*|chiste|risa)\b|😂|🤣|💀|😆/i,
  ],
  [
    'education',
    /\b(?:awareness|did you know|remember|reminder|please (?:wear|slow|get|wash|carry|learn|vaccinate)|get (?:tested|screened|vaccinated|your)|wear (?:your|a|the)|don'?t (?:mix|drive|skip|wait)|that'?s why|why we|prevent\w*|protéja\w*|vacúne\w*|recuerd[ae]n?|por eso|sabía)\b/i,
  ],
]

/** A hard day, tears, anger. */
export const HEAVY =
  /\b(?:cried|crying|cry|tears|tired|exhausted|heartbroken|broken|broke me|hard (?:day|night|shift|week)|rough|long (?:day|night|shift)|heavy|angry|rage|hate|sick of|can'?t stop thinking|couldn'?t|pray|prayers?|sad|hurts?|worst|scream\w*|lost (?:one|him|her|them)|dead|dying|killed|murder\w*|raped|hung|llor[éóa]\w*|cansad[oa]|agotad[oa]|duele|tristeza|triste|rabia|coraje|recen|oren|oraciones|no puedo|no pude|dormir|pobre\w*|muert[oa])\b|😭|💔|😢|🥺|😞|😡|🙏/iu
const LESSON =
  /\b(?:case|caso|taught|teach\w*|learn\w*|lesson|diagnos\w*|differential|pearl|biops\w*|x-rays?|scan|imaging|labs?|ct|mri|aprend\w*|lección|placa|ask about|always ask|operat\w*|surg\w*|reattached|repair\w*|case report)\b/i

/** Why the author posts, by the words of the post and by where it stands. */
export function purposeOf(post: Post): Purpose {
  const { text, account = 'personal', kind = 'post', context } = post
  const read = text.slice(0, READ_CHARACTERS)
  // A worker's remark under somebody's post mostly answers a question about a person: then the best word is none.
  if (kind === 'comment' || kind === 'reply' || (context?.replyingTo ?? '') !== '') return 'discreet'
  for (const [purpose, sign] of SIGNS) if (sign.test(read)) return purpose
  if (account === 'organization') return 'thanks'
  if (HEAVY.test(read)) return 'venting'
  if (account === 'professional' && LESSON.test(read)) return 'lesson'
  return 'work'
}

const READ_CHARACTERS = 4000
