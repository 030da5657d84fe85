/**
 * Kinds of sentences that speak of nobody, English and Spanish, and words that point at one person or back at a story.
 */

/** One person, or somebody who stands in a story; the plural ("patients", "families") does not. */
export const PERSON_NOUN = new Set(
  `patient resident client kid child boy girl man woman guy lady gentleman baby mom mum mother dad father son daughter
  wife husband sister brother grandma grandpa grandson granddaughter neighbor buddy dude hero warrior fighter survivor
  driver twins couple widow wedding funeral sir ma'am honey mama papa grandmother grandfather uncle aunt cousin nephew
  niece family fam birthday room bed chair chart bay code
  paciente residente cliente niño niña muchacho muchacha chico chica señor señora hombre mujer bebé mamá papá hijo hija
  madre padre esposa esposo hermana hermano abuela abuelo abuelita abuelito vecino vecina gemelos gemelas campeona
  campeón guerrero guerrera viuda viudo boda tía tío prima primo sobrina sobrino familia cumpleaños cuarto cama silla
  expediente angelito compadre comadre don doña`.split(/\s+/),
)
/** Words that point at something said before, which may be gone. */
export const POINTING =
  /\b(?:that'?s|this (?:one|guy|is|was|kid|man|woman)|these|those|the (?:one|ones|other|rest|same)|such|therefore|again|too|either|also|which|who|whose|another|it|it's|its|one|ones|them|ese|esa|eso|esos|esas|este caso|esta historia|lo que|así|también|otra vez|otro|otra|aquel\w*|allá|lo|la vi|le|les)\b/iu
/** Connectives that open a sentence and are left over when the sentence before goes. */
export const CONNECTIVE =
  /^(?:and|but|so|then|also|plus|anyway|well|y|pero|entonces|además|bueno|así que)[,\s]\s*/iu

export const ADVICE_EN =
  /^(?:(?:please|folks|everyone|everybody|friends|reminder|remember|ladies|gentlemen|parents|y'all|and please|tip)[,:]?\s+)*(?:(?:always|never|don'?t|do not|also)\s+)?(?:check|wear|learn|carry|buckle|slow|call|text|get|ask|bring|join|apply|stop by|come (?:see|by|visit|join|meet|celebrate)|celebrate with us|book|schedule|sign up|donate|hug|wash|drink|keep|stay|take|remember|know|talk|lock|store|mark|share|vote|support|be|read|register|rsvp|walk in|vaccinate|use|test|look out|watch (?:for|out)|wait|drive|skip|mix|leave|tell your|thank (?!you)|put|turn off|turn around|move over|visit|follow|listen|send|dm|message|email|pack|eat|sleep|rest(?! in)|plan|protect|give|write (?:to|your)|ride|swim)\b/iu
export const ADVICE_ES =
  /^(?:(?:por favor|amigos|vecinos|gente|recuerden?|recuerde|recordatorio|ojo)[,:]?\s+)*(?:(?:siempre|nunca|no)\s+)?(?:llamen?|llámenos|llame|escriban?|escríbanos|vacúnense|vacúnese|vacunen|usen?|lleven?|aprendan?|cuiden?|cuídense|cuídate|lávense|lávese|pidan?|pregunten?|visiten?|vengan?|acompáñenos|inscríbase|inscríbanse|regístrese|tomen?|manejen?|maneje|abróchense|abróchate|guarden?|compartan?|comparte|donen?|abracen|hagan?|recuerden|hablen?|descansen?(?! en)|coman?|beban?|revisen?|protejan?|protéjase|traigan?|únase|únanse|esperen?)\b/iu
/** The author's own feeling, with nothing in it but that. */
export const FEELING =
  /^(?:(?:so|very|beyond|forever|muy|tan)\s+)?(?:proud|grateful|humbled|blessed|thankful|speechless|orgullos[oa]s?|orgullo|agradecid[oa]s?)(?:\s+(?:today|always|forever|siempre))?[.!]*$|^(?:we|i) (?:couldn['’]t|could not) be (?:more proud|prouder|happier|more grateful)[.!]*$|^(?:we|i) (?:absolutely |just )?love (?:this|my|our|what (?:i|we)) (?:job|jobs|work|team|crew|do|profession|calling)[.!]*$|^(?:best|greatest) (?:job|team|crew|coworkers|profession) (?:in the world|ever|around)[.!]*$|^what a (?:day|week|night|shift|team|crew|turnout|year)[.!]*$|^this is (?:exactly )?why (?:i|we) (?:do|love) (?:this|what (?:i|we) do|this work|this job|my job|our jobs?)[.!]*$|^(?:teamwork (?:makes the dream work|saves lives|works)|not all heroes wear capes|be kind|hug your people|full moon energy|my heart|i love (?:nursing|dentistry|pharmacy|ems|rehab))[.!]*$|^(?:amo|me encanta) (?:mi|este) (?:trabajo|oficio|equipo)[.!]*$|^¡?qué (?:día|orgullo|equipo|turno|noche|semana)[.!]*$|^por esto hacemos lo que hacemos[.!]*$/iu
/** What people in general need, deserve or can do; "If you …, call …". */
export const GENERAL =
  /^(?:people|patients|families|kids|children|nurses|doctors|parents|women|men|teens|caregivers|everyone|everybody|nobody|no one|la gente|las familias|los niños|todos|nadie)\s(?:all\s)?(?:need|needs|deserve|deserves|should|can|must|shouldn['’]t|have to|has to|necesit\p{L}{1,5}|merec\p{L}{1,5}|deb\p{L}{1,4}|puede\p{L}?)\b|^we need (?:to|a|an|more|better)\b|^you (?:don['’]t have to|are not alone|deserve|matter)\b|^if (?:you|your|someone|anyone|somebody|anybody)\b.*\b(?:call|ask|get|go|come|please|text|visit|talk|don['’]t wait|make an appointment)\b|^si (?:usted|alguien|tiene|siente|siente[ns]|necesita)\b.*\b(?:llame|llamen|pida|vaya|venga|pregunte|hable)\b/iu
/** A colleague's award; the name is then no patient's. */
export const AWARD =
  /\b(?:nurse|paramedic|emt|medic|employee|staff member|cna|aide|caregiver|volunteer|hygienist|pharmacist|tech|technician|therapist|dispatcher|firefighter|teammate|enfermer[oa]|empleado|empleada|paramédico) (?:of the (?:month|year|week|quarter)|del (?:mes|año))\b/iu
export const THANKS =
  /^(?:(?:so|very|beyond|forever|always|super|incredibly|just|we are|we're|i am|i'm|a|estoy|estamos|muy|mil|muchas)\s+)*(?:proud|grateful|thankful|thank you|thanks|shout-?out|kudos|hats off|great (?:work|job)|good (?:work|job)|nice (?:work|job)|big thanks|huge thanks|happy|love|gracias|orgullos[oa]s?|orgullo|felicidades|felicitaciones|agradec\w+|buen trabajo|un aplauso)\b/iu
export const TEAM =
  /\b(?:team|crew|staff|nurses?(?=\s+(?:week|month|everywhere))|nurses|techs|(?:every|each) (?:nurse|tech|aide|medic|doctor|paramedic|volunteer|therapist)|cada (?:enfermer[oa]|voluntari[oa])|aides|colleagues|coworkers|co-workers|volunteers|medics|paramedics|dispatchers|firefighters|first responders|everyone|everybody|you all|y'all|pharmacists|therapists|caregivers|hygienists|equipo|compañer[oa]s|enfermer[oa]s|personal|voluntari[oa]s|paramédicos|cuidadores|tod[oa]s|colegas|brigada)\b/iu
export const CAUSE =
  /\b(?:awareness (?:month|week|day)|(?:saves?|saving) lives|minutes matter|seconds matter|every (?:second|minute) counts|is (?:real|possible|preventable|treatable|a team sport|teamwork)|you(?:'re| are) not alone|no shame|never too (?:late|early|old|young)|it's okay to ask|help is (?:available|near|here|free)|recovery is|se puede prevenir|salvan? vidas|no estás? sol[oa]s?|nunca es tarde|hay ayuda|mes de la concienti\w+|cada minuto cuenta|sin vergüenza|pedir ayuda)\b|\b(?:988|911)\b/iu
export const SERVICE =
  /\b(?:walk-?ins?|no appointment|we(?:'re| are) hiring|now hiring|hiring|openings?|accepting new|open (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|until|from|daily|24|late|house)|we (?:close|open)|closed (?:on|monday|for)|office hours|free (?:parking|screening|shots?|clinic|delivery|event|class)|questions\?|bed open|beds available|sin cita|abrimos|cerramos|contratamos|vacantes?|aceptamos|gratis|horario|estacionamiento|citas disponibles|(?:thank you|thanks) for your (?:patience|understanding|support)|gracias por su (?:paciencia|comprensión|apoyo)|must (?:work|have|be)|sign-on|benefits|refreshments|all ages|rain or shine|lunch (?:is )?provided|for everyone|everyone(?:'s| is) (?:welcome|invited)|all are welcome|everybody welcome|bienvenidos? todos|entrada libre|join us|open to (?:all|everyone|everybody)|acompáñenos|los esperamos)\b/iu
/** "Questions? 555-0100", "$185/wk." */
export const BARE_SERVICE =
  /^(?:\$?\d[\d,.]*(?:\s?\/\s?(?:wk|week|hr|hour|mo|month))[.!]?|(?:questions|preguntas|dudas)\?)$/iu

/** Numbers that a kind sentence may hold: phones, helplines, clock times, prices. */
export const PLAIN_NUMBER =
  /(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\b(?:911|988)\b|\b\d{1,2}(?::\d{2})?\s?(?:a\.?m\.?|p\.?m\.?)|\$\d[\d,.]*|\b\d{1,2}(?:-|–| to | a )\d{1,2}\b|\b24\/7\b/giu

/** "it's okay to …", "the ones you love" and the like point at nothing. */
export const PLAIN_TURNS =
  /\b(?:if you see it|it'?s (?:okay|ok|never|free|easy|not too|real)|the ones you love|before it|too (?:late|early|old|young)|if it|anyone who|everyone who|everybody who|those who|people who|it takes|lo mejor|a los que)\b/giu

/** "the phone", "the road": a definite article that points at nothing told before. */
export const THE_COMMON =
  /\b(?:the (?:phone|helmet|doctor|dentist|pharmacist|er|emergency room|road|gym|office|front desk|page|word|people|flu|signs|numbers?|gear|link|whole|best|most|right|same|ones|water|kids|day|team|night|shift|helpline|hotline|vet|team|crew|staff|nurses)|el (?:teléfono|casco|médico|agua|equipo|enlace|doctor)|la (?:vacuna|oficina|página|gente|calle|salud|prueba|voz|familia|ayuda)|los (?:niños|signos|síntomas|vecinos)|las (?:señales|manos|vacunas))\b/giu

/** Where a sentence can end early: what follows is about somebody or about the occasion. */
export const CLAUSE_BORDER =
  /[,;:]\s|\s[—–-]\s|\s(?:who|that|when|after|while|because|for (?=\p{L}+ing\b)|que|quien|quienes|cuando|porque|por (?=\p{L}+(?:ar|er|ir)\b))/giu

/** Words that many sentences share without pointing at each other. */
export const COMMON_STEMS = new Set(
  `peopl pleas neigh kids paren team crew staff nurse docto help call strok heart today every healt thank grate proud
  love work care heari vacun gente salud ayuda llame traba equip graci orgul perso perso school famil commu comun safet
  road drive check wear good great best with your from have will this that when what they them than make more need take
  know also just like about there here para como este esta todo todos mucho cuando porque donde nuest siemp nunca save
  saves lives minut matte help emerg`.split(/\s+/),
)

/** "Call 308-555-0144.", "Questions? Text us at …": worth something only beside another sentence. */
export const CONTACT =
  /^(?:(?:questions|preguntas|dudas|interested)\?\s*)?(?:please |por favor )?(?:call|text|phone|email|llame|llámenos|llamen|escriba|info:?)(?: us| or text| ahead| al| a| at| today|,)*\s*\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}[.!]?$/iu

/** An invitation or opening hours: the weekday in it is the event's, not a patient's. */
export const DATED =
  /\b(?:join us|open house|free|flu shots?|clinic hours|walk-?ins?|open|closed|come (?:see|by|visit|join|meet|celebrate)|celebrate with us|class|screening|gratis|abrimos|cerramos|venga|acompáñenos|feria|los esperamos|no appointment|sin cita)\b/iu
