import { GOVERNANCE_RULES } from '../facts/governance.ts'
import { LABOR_RULES } from '../facts/labor.ts'
import type { Source } from '../facts/source.ts'

/** Which rule a clause may collide with. */
export const REMARK_KINDS = [
  'working_conditions',
  'criticism',
  'permission',
  'name_and_logo',
  'everything_confidential',
  'press',
  'passwords',
  'private_accounts',
  'contacts',
  'agencies',
] as const
export type RemarkKind = (typeof REMARK_KINDS)[number]

export interface PolicyRemark {
  kind: RemarkKind
  /** UTF-16 span of the clause in the text, end exclusive. */
  start: number
  end: number
  /** Rules that speak of it. */
  sources: readonly Source[]
}

/** A clause that forbids or demands, and what it is about; both must stand in one sentence. */
interface Rule {
  kind: RemarkKind
  /** Words of command. */
  command: 'forbids' | 'demands'
  about: Record<'en' | 'es', RegExp>
  /** A sentence that makes this exception is no collision. */
  unless?: Record<'en' | 'es', RegExp>
  sources: readonly Source[]
}

const COMMANDS = {
  forbids: {
    en: /\b(?:do not|don['’]t|must not|may not|shall not|should not|never|cannot|no employee (?:may|shall)|prohibited|forbidden|not (?:allowed|permitted)|refrain from|banned)\b/i,
    es: /\b(?:no (?:debe|deben|puede|pueden|podra|podran|se permite|esta permitido|hable|hablen|comente|comenten|publique|publiquen|comparta|compartan|critique|critiquen|use|usen|contacte|contacten)|prohibid[oa]s?|se prohibe|nunca|abstenerse|abstengase)\b/i,
  },
  demands: {
    en: /\b(?:must|shall|have to|required to|need to|are to|agree to|upon request|on request)\b/i,
    es: /\b(?:debe|deben|debera|deberan|tiene que|tienen que|esta obligad[oa]|estan obligad[oa]s|a solicitud|cuando se le pida)\b/i,
  },
} as const

const NLRA = [LABOR_RULES.stericycle, LABOR_RULES.gc2603] as const
const PASSWORDS = [LABOR_RULES.passwordLaws] as const

const RULES: readonly Rule[] = [
  {
    kind: 'working_conditions',
    command: 'forbids',
    about: {
      en: /\b(?:wages?|pay|salar(?:y|ies)|bonus(?:es)?|benefits|working conditions|work(?:ing)? hours|schedul(?:e|es|ing)|staffing|workload|overtime|safety concerns?|unions?|discipline)\b/i,
      es: /\b(?:salarios?|sueldos?|pagas?|bonos?|prestaciones|condiciones (?:de trabajo|laborales)|horarios?|turnos|dotacion|carga de trabajo|horas extra|seguridad laboral|sindicatos?|disciplina)\b/i,
    },
    unless: {
      en: /\bnothing in this\b|\bdoes not (?:limit|restrict)\b/i,
      es: /\bnada de lo\b|\bno limita\b|\bno restringe\b/i,
    },
    sources: [...NLRA, LABOR_RULES.policyDesign],
  },
  {
    kind: 'criticism',
    command: 'forbids',
    about: {
      en: /\b(?:disparag\w+|negative(?:ly)?|critici[sz]\w+|critical|derogatory|disrespect\w*|embarrass\w*|damag\w+ (?:the|our) (?:reputation|image|brand)|complain\w*)\b/i,
      es: /\b(?:denigr\w+|negativ[oa]s?|critic\w+|critica\w*|despectiv[oa]s?|falta de respeto|avergonz\w+|dan\w+ (?:la|nuestra) (?:reputacion|imagen|marca)|quej\w+)\b/i,
    },
    unless: { en: /\b(?:patients?|residents?)\b/i, es: /\b(?:pacientes?|residentes?)\b/i },
    sources: NLRA,
  },
  {
    kind: 'permission',
    command: 'demands',
    about: {
      en: /\b(?:approv\w+|permission|authoriz\w+|consent)\b.*\b(?:before|prior to)\b.*\b(?:post\w*|comment\w*|speak\w*|social media)\b.*\b(?:work|job|employer|organization|company|clinic|hospital)\b|\b(?:approv\w+|permission)\b.*\bpersonal (?:accounts?|posts?|social media)\b/i,
      es: /\b(?:aprobacion|permiso|autorizacion)\b.*\bantes de\b.*\b(?:publicar|comentar|hablar)\b.*\b(?:trabajo|empleo|empleador|organizacion|empresa|clinica|hospital)\b|\b(?:aprobacion|permiso)\b.*\b(?:cuentas?|publicaciones|redes) personales\b/i,
    },
    unless: {
      en: /\b(?:patients?|on behalf of|official)\b/i,
      es: /\b(?:pacientes?|en nombre de|oficial\w*)\b/i,
    },
    sources: NLRA,
  },
  {
    kind: 'name_and_logo',
    command: 'forbids',
    about: {
      en: /\b(?:use|post|display|mention|identify)\b.*\b(?:logo|name of (?:the|our) (?:organization|company|employer|clinic|hospital)|employer['’]s name|uniform)\b/i,
      es: /\b(?:usar|use|publicar|mostrar|mencionar|identificar\w*)\b.*\b(?:logotipo|logo|nombre de (?:la|nuestra) (?:organizacion|empresa|clinica)|nombre del (?:empleador|hospital)|uniforme)\b/i,
    },
    unless: {
      en: /\b(?:on behalf of|commercial|as if|official)\b/i,
      es: /\b(?:en nombre de|comercial|como si|oficial\w*)\b/i,
    },
    sources: NLRA,
  },
  {
    kind: 'everything_confidential',
    command: 'forbids',
    about: {
      en: /\b(?:any|all|confidential) information (?:about|of|concerning|regarding) (?:the|our|its|other) (?:organization|company|employer|employees|staff|coworkers|workplace)\b|\b(?:anything|internal matters?) (?:about|concerning) (?:work|the workplace|your job)\b/i,
      es: /\b(?:cualquier|toda la|toda) informacion (?:sobre|de) (?:la|nuestra|otros|el) (?:organizacion|empresa|empleados|personal|companeros|empleador)\b|\b(?:nada|asuntos internos) (?:sobre|de) (?:el|su) trabajo\b/i,
    },
    sources: [...NLRA, LABOR_RULES.policyDesign],
  },
  {
    kind: 'press',
    command: 'forbids',
    about: {
      en: /\b(?:speak|talk|respond|contact|communicate|statements?)\b.*\b(?:media|press|reporters?|journalists?)\b/i,
      es: /\b(?:hablar|hable|responder|contactar|comunicarse|declaraciones)\b.*\b(?:medios|prensa|reporteros?|periodistas?)\b/i,
    },
    unless: { en: /\bon behalf of\b|\bpatients?\b/i, es: /\ben nombre de\b|\bpacientes?\b/i },
    sources: NLRA,
  },
  {
    kind: 'passwords',
    command: 'demands',
    about: {
      en: /\b(?:passwords?|log-?in(?:s| credentials)?|user ?names?|credentials)\b.*\b(?:personal|own|private|social media)\b|\b(?:personal|own|private|social media)\b.*\b(?:passwords?|log-?in(?:s| credentials)?|credentials)\b/i,
      es: /\b(?:contrasenas?|claves? de acceso|credenciales|nombres? de usuario)\b.*\b(?:personal\w*|propi[oa]s?|privad[oa]s?|redes sociales)\b|\b(?:personal\w*|propi[oa]s?|privad[oa]s?|redes sociales)\b.*\b(?:contrasenas?|credenciales|claves? de acceso)\b/i,
    },
    unless: {
      en: /\b(?:never|not)\b.*\b(?:ask|request|require)\b|\bkeep\b/i,
      es: /\b(?:nunca|no)\b.*\b(?:pid\w+|pedi\w+|exi[gj]\w+|solicit\w+)\b|\bmantener\b/i,
    },
    sources: PASSWORDS,
  },
  {
    kind: 'private_accounts',
    command: 'demands',
    about: {
      en: /\b(?:log in|open|show|access to)\b.*\b(?:personal|private) (?:accounts?|social media|profiles?)\b/i,
      es: /\b(?:iniciar sesion|abrir|mostrar|acceso a)\b.*\b(?:cuentas?|perfil\w*|redes) (?:personal\w*|privad[oa]s?)\b/i,
    },
    sources: PASSWORDS,
  },
  {
    kind: 'contacts',
    command: 'demands',
    about: {
      en: /\b(?:accept|add)\b.*\b(?:friend|follow|contact|connection)\w*\b.*\b(?:manager|supervisor|employer|organization)\b|\b(?:add|friend)\b.*\b(?:manager|supervisor|employer)\b/i,
      es: /\b(?:aceptar|agregar|anadir)\b.*\b(?:amig\w+|seguidor\w*|contact\w+)\b.*\b(?:gerente|supervisor\w*|jef[ea]|empleador|organizacion)\b|\b(?:agregar|anadir)\b.*\b(?:gerente|supervisor\w*|jef[ea]|empleador)\b/i,
    },
    sources: PASSWORDS,
  },
  {
    kind: 'agencies',
    command: 'forbids',
    about: {
      en: /\b(?:report\w*|contact\w*|complain\w*|disclos\w+)\b.*\b(?:government|agenc(?:y|ies)|OCR|HHS|OSHA|regulators?|authorit(?:y|ies)|attorneys?|lawyers?)\b/i,
      es: /\b(?:denunci\w+|report\w+|contact\w+|quej\w+|divulg\w+)\b.*\b(?:gobierno|agencias?|OCR|HHS|OSHA|autoridad\w*|abogad[oa]s?)\b/i,
    },
    sources: [GOVERNANCE_RULES.whistleblower, GOVERNANCE_RULES.noRetaliation],
  },
]

/** Characters of a clause; a longer sentence is read in pieces, so that no text takes long. */
const CLAUSE_MAX = 600
const CLAUSES = new RegExp(`[^.!?\\n]{1,${CLAUSE_MAX}}[.!?]?`, 'g')

/** Sentences and list items of a Markdown text with where they begin. */
function clausesOf(text: string): { start: number; clause: string }[] {
  return [...text.matchAll(CLAUSES)]
    .map(({ 0: clause, index }) => ({ start: index, clause }))
    .filter(({ clause }) => clause.trim() !== '')
}

/**
 * Clauses of a workplace policy that may collide with section 7 of the National Labor Relations Act, with state laws
 * on personal passwords, or with the right to go to an agency. A remark is a question to a lawyer, not a ruling: a
 * clause is unlawful only if an employee could reasonably read it so (Stericycle). Order of the text.
 * @param text Markdown
 */
export function lintPolicy(text: string, lang: 'en' | 'es'): PolicyRemark[] {
  return clausesOf(text).flatMap(({ start, clause }) => {
    // Without accents: a border of words knows no letter beyond ASCII.
    const plain = clause.normalize('NFD').replace(/\p{M}/gu, '')
    const lead = clause.length - clause.trimStart().length
    return RULES.filter(
      ({ command, about, unless }) =>
        COMMANDS[command][lang].test(plain) && about[lang].test(plain) && !unless?.[lang].test(plain),
    ).map(({ kind, sources }) => ({
      kind,
      start: start + lead,
      end: start + clause.trimEnd().length,
      sources,
    }))
  })
}
