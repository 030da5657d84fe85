import type { FormLang } from './form.ts'

/**
 * What words a statement is recognised by, per language, on text without accents and capitals. Every group of
 * `says` must be found; `never` says the opposite of what the law asks. Words that are not recognised can be
 * accepted by a person who has read them.
 */
interface Phrases {
  says?: Readonly<Record<FormLang, readonly RegExp[]>>
  never?: Readonly<Record<FormLang, RegExp>>
}

export const PHRASES = {
  descriptionVague: {
    never: {
      en: /\b(any and all|any|all( of)?( my| the)?) ((medical |health |personal |protected health )?(information|data))\b(?! (about|on|in|of|from) (this|the|my) (picture|photo|video|visit|stay|surgery|story))|^(my |the )?(medical |health |personal )?(information|data|records?|everything|anything)\W*$|\b(everything|anything) (about (me|you)|(we|the \w+) (need|want|have)s?)\b/,
      es: /\b(cualquier|toda( la)?|toda mi|toda su) (clase de )?informacion\b|\btodos (los|mis|sus) (datos|registros|expedientes)\b|^(mi |su |la )?(informacion|datos|todo|expediente)\W*$|\btodo lo (que|relacionado)\b/,
    },
  },
  discloserVague: {
    never: {
      en: /^(anyone|anybody|whoever|someone|any person|some people)\W*$|\banyone (we|who) (choose|want|ask)s?\b/,
      es: /^(cualquiera|cualquier persona|quien sea|alguien)\W*$|\bquien(es)? (queramos|quiera)\b/,
    },
  },
  recipientVague: {
    never: {
      en: /^(third parties|others|other people|other parties|someone)\W*$|\b(whoever|anyone|third parties) (we|the \w+) (choose|want|select|see fit)s?\b/,
      es: /^(terceros|otros|otras personas|alguien)\W*$|\b(quien|a quien|terceros que) (queramos|elijamos|la \w+ (elija|quiera))\b/,
    },
  },
  purposeOpen: {
    never: {
      en: /\b(any|all|every|whatever) (other |lawful |legal |business )*(purpose|reason|use)s?\b(?! (listed|named|described|stated|above|below))|\bas (we|it|the \w+) (see|think)s? fit\b/,
      es: /\b(cualquier|cualesquiera|todo tipo de|todos los) (otro |otros )?(fin|fines|proposito|propositos|uso|usos|motivo)\b(?! (nombrad|indicad|descrit|mencionad|de arriba|de abajo))|\bcomo (queramos|la \w+ (crea|considere))\b/,
    },
  },
  purposeOnRequest: {
    never: {
      en: /\bat (my|your|the|the patient's|the individual's) (own )?request\b|\bas (i|the patient|the individual) (asked|requested)\b/,
      es: /\ba (mi|su) (propia )?(peticion|solicitud)\b|\ba (peticion|solicitud) de(l| la) (paciente|persona|individuo)\b/,
    },
  },
  marketingNamed: {
    says: {
      en: [/\b(marketing|advertis|ads?\b|promot)/],
      es: [/\b(mercadeo|mercadotecnia|marketing|publicidad|publicitari|anunci|promo)/],
    },
  },
  expiryNone: {
    never: {
      en: /^\W*(none|n\/?a|never)\b|\bnever (end|expire|run)s?\b|\b(does|will) not (expire|end)\b(?! (until|before))|\bno (end|expiration|expiry)( date)?\b|\bforever\b|\bindefinite|\bperpetu|\bas long as (we|the \w+) (want|wish|need|like|choose)s?\b|\buntil (we|the \w+) (decide|choose|no longer)s?\b/,
      es: /^\W*(ninguna?|n\/?a|nunca)\b|\bno (vence|termina|caduca|expira)\b(?! (hasta|antes))|\bnunca (vence|termina|caduca|expira)\b|\bsin (fecha de |plazo de )?(vencimiento|termino|fin|caducidad)\b|\bpara siempre\b|\bindefinid|\bperpetu|\bmientras (queramos|la \w+ (quiera|desee|necesite))\b|\bhasta que (decidamos|queramos|la \w+ (decida|quiera))\b/,
    },
  },
  expiry: {
    says: {
      en: [
        /\{\{\s*expiry\s*\}\}|\d|\b(when|until|once|upon|after|at the end|on the (day|date)|one|two|three|five|ten) /,
      ],
      es: [
        /\{\{\s*expiry\s*\}\}|\d|\b(cuando|hasta|una vez|al (terminar|finalizar|final|cumplir)|despues|el dia|un|una|dos|tres|cinco|diez) /,
      ],
    },
  },
  right: {
    says: {
      en: [/\b(revoke|withdraw|cancel|take\b.{0,40}\bback|change (my|your) mind|end this permission)/],
      es: [
        /\b(revoca|retira|cancela|anula|cambiar de (opinion|idea)|dejar sin efecto|quitar (este|su) permiso)/,
      ],
    },
    never: {
      en: /\birrevocabl|\b(can ?not|can't|may not) (be )?(revoke|withdraw|cancel|take)|\bno right to (revoke|withdraw|cancel)/,
      es: /\birrevocabl|\bno (se )?(puede|podra) (ser )?(revoca|retira|cancela|anula)|\bsin derecho a (revoca|retira)/,
    },
  },
  inWriting: {
    says: {
      en: [/\b(in writing|writ|letter|e-?mail|link|form\b)/],
      es: [/\b(por escrito|escrib|escrit|carta|correo|enlace|formulario)/],
    },
  },
  how: {
    says: {
      en: [
        /\b(write|writing|e-?mail|letter|link|contact|send|mail|form\b|call)|\{\{\s*(contact|address)\s*\}\}|@/,
      ],
      es: [
        /\b(escrib|escrit|correo|carta|enlace|contact|envi|mand|formulario|llam)|\{\{\s*(contact|address)\s*\}\}|@/,
      ],
    },
  },
  exceptions: {
    says: {
      en: [/\b(already|before|relied|reliance|acted|until then|so far|earlier|by then)\b/],
      es: [/\b(ya|antes|hasta (entonces|ese momento)|anterior|confiando)\b/],
    },
  },
  notice: {
    says: {
      en: [/\b(notice of privacy|privacy notice)/],
      es: [/\baviso (de|sobre) (las |nuestras |sus )?(practicas de )?privacidad/],
    },
  },
  conditioning: {
    says: {
      en: [
        /\b(not|n't|never|no|whether or not|same|even if)\b/,
        /\b(treat|care\b|services?\b)/,
        /\b(pay|bill|cost|insur|benefit|enrol|eligib|health plan|coverage)/,
      ],
      es: [
        /\b(no|nunca|ningun|igual|aunque|mism[oa])\b/,
        /\b(tratamiento|atencion|cuidado|servicio)/,
        /\b(pag|cobr|costo|segur|beneficio|inscri|derecho a|plan de salud|cobertura)/,
      ],
    },
  },
  treatmentDepends: {
    never: {
      en: /(?<!\b(not|never|cannot|can't|won't|may not) )\b(refuse|decline) to (treat|see|care for|serve|pay)\b|\b(will not|won't|cannot|can't|are not able to|will be unable to) (be able to )?(treat|see|care for|serve) (you|me|the patient|your)|\b(you )?must sign (this|it|the form)?[^.]{0,30}\b(to (get|receive|be)|in order to|before|if you want)\b|\b(unless|only if|until) (you|i) sign\b|(?<!\bnot (be )?(a |made a )?)\bcondition (of|for) (treatment|care|payment|enrol)|\b(treatment|care|visit|appointment|bill)\b[^.]{0,40}(?<!\bnot )\b(will be|is) (cancell?ed|denied|refused|delayed)\b/,
      es: /(?<!\b(no|nunca|ni) (puede |podemos |vamos a )?)\b(negar(le|nos|emos)?|rehusar(le|nos)?) (el |la |a )?(tratamiento|atencion|atender|tratar)|\bno (le |lo |la )?(podremos|podemos|vamos a|atenderemos|trataremos)[^.]{0,12}(atender|tratar|ver)?(lo|la|le)?\b[^.]{0,20}\b(si no firma|sin firmar)|\bsi no firma[^.]{0,20}\bno (le |lo |la )?(podremos|podemos|vamos a|atenderemos|trataremos)|\b(debe|tiene que) firmar[^.]{0,30}\b(para (recibir|obtener|ser)|antes de)\b|\b(solo si|a menos que) (usted )?firm|(?<!\bno (es |sea )?(una )?)\bcondicion (de|para) (el |la |recibir )*(tratamiento|atencion|pago|inscripcion)/,
    },
  },
  consequences: {
    says: {
      en: [/\b(if you (do not|don't|refuse|say no|choose not)|without your|unless you)/],
      es: [/\b(si (usted )?no (firma|acepta|quiere)|si (usted )?(se niega|dice que no)|sin su|a menos que)/],
    },
  },
  redisclosure: {
    says: {
      en: [
        /\b(re-?disclos|disclose|share|sharing|shared|pass(ed)?\b.{0,12}\bon|cop(y|ies|ied)|save|forward|repost|give it to)/,
        /\b(no longer|not|n't|stop|lose|without|end|outside)\b.{0,80}\b(protect|privacy|law|hipaa|rule)|\b(protect|privacy|law|hipaa|rule).{0,80}\b(no longer|not|n't|stop|lose|end|apply)/,
      ],
      es: [
        /\b((re)?divulg|compart|reenvi|copi|guard|difund|volver a (dar|publicar|usar)|pasar)/,
        /\b(ya no|no|dej|pierd|sin|fuera)\b.{0,80}\b(proteg|proteccion|privacidad|ley|hipaa|norma)|\b(proteg|proteccion|privacidad|ley|leyes|hipaa|norma).{0,80}\b(ya no|no|dej|pierd)/,
      ],
    },
  },
  paid: {
    says: {
      en: [/\b(pay|pays|paid|payment|money|remunerat|compensat|sponsor)/],
      es: [/\b(pag|dinero|remunera|compensa|patrocin)/],
    },
    never: {
      en: /\b(we|us|organization|clinic|hospital|\{\{\s*organization\s*\}\})\b[^.]{0,30}\b(not|never|no|n't)\b[^.]{0,20}\b(paid|pay|money|receive|remunerat|compensat)/,
      es: /\bno (nos (pagan|paga|dan|da)|recibimos|recibiremos|recibe|recibira)\b[^.]{0,30}|\bnadie nos paga/,
    },
  },
  copy: {
    says: { en: [/\bcop(y|ies)\b/], es: [/\bcopias?\b/] },
    never: {
      en: /\b(not|n't|cannot|never) (be )?(give|get|receive|hand|provide|send|entitle|offer)\w*\b[^.]{0,25}\bcop(y|ies)\b|\bno cop(y|ies)\b|\bwithout (a |any )?cop(y|ies)\b/,
      es: /\bno (se |le |les )?(da|dan|damos|daremos|recib\w+|entreg\w+|hay)\b[^.]{0,25}\bcopias?\b|\bsin (una |ninguna )?copia\b/,
    },
  },
  psychotherapy: { says: { en: [/\bpsychotherapy notes?\b/], es: [/\bnotas de (la )?psicoterapia\b/] } },
  substanceUse: {
    says: {
      en: [/\b(substance (use|abuse)|alcohol|drugs?\b|addict|opioid|detox|sobriety)/],
      es: [/\b(sustancias|alcohol|drogas?\b|adicc|adict|opioide|desintoxic|sobriedad)/],
    },
  },
  part2Notice: { says: { en: [/42 cfr part 2/], es: [/42 cfr,? (parte|part) 2|parte 2 del (titulo )?42/] } },
  irrevocable: {
    never: {
      en: /\birrevocabl|\b(this|the|my|your) (permission|authorization|consent|form) (can ?not|can't|may not) be (revoked|withdrawn|cancell?ed|taken back)|\b(waive|give up|gives up)\b[^.]{0,40}\b(right|rights)\b[^.]{0,40}\b(revoke|withdraw|cancel|privacy|hipaa|complain|copy|inspect)/,
      es: /\birrevocabl|\b(este permiso|esta autorizacion|el consentimiento) no (se )?(puede|podra) (ser )?(revoca|retira|cancela|anula)|\brenunci\w+\b[^.]{0,40}\bderechos?\b[^.]{0,40}\b(revoca|retira|cancela|privacidad|hipaa|queja|copia|revisar)/,
    },
  },
  forever: {
    never: {
      en: /\b(forever|in perpetuity|perpetual|for all time|without (any )?time limit|indefinitely)\b/,
      es: /\b(para siempre|a perpetuidad|perpetu[oa]|sin limite de tiempo|indefinidamente)\b/,
    },
  },
  otherDocument: {
    never: {
      en: /\b(i|you) (consent|agree) to (the |this |my |your )?(treatment|procedure|surgery|care|examination)\b|\b(i|you) (agree|promise) to pay\b|\bassign(ment of)? (my |your )?benefits\b|\bfinancial responsibility\b|\barbitration\b/,
      es: /\b(consient[oe]|acept[oa]|autoriz[oa]) (el |la |este |mi |su )?(tratamiento|procedimiento|cirugia|operacion|examen)\b|\b(me comprometo|se compromete) a pagar\b|\b(cedo|cesion de) (mis |los )?beneficios\b|\bresponsabilidad financiera\b|\barbitraje\b/,
    },
  },
  leftOver: {
    never: {
      en: /_{3,}|\[\s*(insert|name|date|fill|your|organization|clinic)[^\]]*\]|\b(tbd|lorem ipsum|xxx+)\b/,
      es: /_{3,}|\[\s*(escriba|inserte|nombre|fecha|llene|su|organizacion|clinica)[^\]]*\]|\b(por definir|lorem ipsum|xxx+)\b/,
    },
  },
} as const satisfies Record<string, Phrases>

/** Small letters without accents, one space between words: what the phrases are written for. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

type WithSays = {
  [K in keyof typeof PHRASES]: (typeof PHRASES)[K] extends { says: unknown } ? K : never
}[keyof typeof PHRASES]
type WithNever = {
  [K in keyof typeof PHRASES]: (typeof PHRASES)[K] extends { never: unknown } ? K : never
}[keyof typeof PHRASES]

/** Whether every idea that the statement needs is found in the words. */
export function says(name: WithSays, lang: FormLang, text: string): boolean {
  const letters = plainLetters(text)
  return PHRASES[name].says[lang].every((idea) => idea.test(letters))
}

/** Whether the words say what they must not. */
export function contradicts(name: WithNever, lang: FormLang, text: string): boolean {
  return PHRASES[name].never[lang].test(plainLetters(text))
}
