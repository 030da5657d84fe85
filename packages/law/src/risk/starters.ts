/** Levels of likelihood and of impact, 1 lowest. */
export const RISK_LEVELS = [1, 2, 3, 4, 5] as const

export const RISK_BANDS = ['low', 'moderate', 'high', 'severe'] as const
export type RiskBand = (typeof RISK_BANDS)[number]

/** How much a risk matters: likelihood times impact, 1 to 25. The limits are ours. */
export function riskBand(likelihood: number, impact: number): RiskBand {
  const product = likelihood * impact
  if (product >= 15) return 'severe'
  if (product >= 10) return 'high'
  return product >= 5 ? 'moderate' : 'low'
}

export interface RiskWords {
  title: string
  description: string
  measures: string
}

/** A risk of social media in health care that most organizations share, with a first guess to be changed. */
export interface StarterRisk {
  id: string
  likelihood: number
  impact: number
  en: RiskWords
  es: RiskWords
}

/** Written by us. The guesses are a place to begin the talk, not a finding about anybody. */
export const STARTER_RISKS: readonly StarterRisk[] = [
  {
    id: 'reply_confirms',
    likelihood: 4,
    impact: 4,
    en: {
      title: 'A reply to a review confirms that somebody is a patient',
      description:
        'Staff answer praise or anger in public and mention a visit, a treatment or a bill. The answer itself is the disclosure.',
      measures:
        'Check every reply before it is posted; keep neutral replies at hand; train those who answer.',
    },
    es: {
      title: 'Una respuesta a una reseña confirma que alguien es paciente',
      description:
        'El personal contesta elogios o quejas en público y menciona una visita, un tratamiento o una factura. La respuesta misma es la divulgación.',
      measures:
        'Revisar cada respuesta antes de publicarla; tener a mano respuestas neutrales; capacitar a quienes contestan.',
    },
  },
  {
    id: 'face_without_authorization',
    likelihood: 3,
    impact: 5,
    en: {
      title: 'A picture shows a patient who has not authorized it',
      description:
        'Someone in the background, a whiteboard, a wristband or a screen is legible in a posted picture.',
      measures: 'Tie every face to a signed authorization; make safe copies; no photography in care areas.',
    },
    es: {
      title: 'Una imagen muestra a un paciente que no la autorizó',
      description:
        'En una imagen publicada se ve a alguien en el fondo, o se lee una pizarra, una pulsera o una pantalla.',
      measures:
        'Vincular cada rostro con una autorización firmada; hacer copias seguras; no fotografiar en áreas de atención.',
    },
  },
  {
    id: 'small_place',
    likelihood: 3,
    impact: 4,
    en: {
      title: 'A story without a name still points to one person',
      description: 'Age, place, date and an unusual event together fit one resident of a small town.',
      measures: 'Read the crowd estimate before posting; remove or blur details; ask for an authorization.',
    },
    es: {
      title: 'Una historia sin nombre señala de todos modos a una persona',
      description:
        'Edad, lugar, fecha y un hecho poco común encajan en un solo habitante de un pueblo pequeño.',
      measures: 'Leer la estimación antes de publicar; quitar o difuminar detalles; pedir una autorización.',
    },
  },
  {
    id: 'account_taken_over',
    likelihood: 3,
    impact: 4,
    en: {
      title: 'An official account is taken over',
      description:
        'A reused password or a deceived employee gives a stranger the account; false advice or patient messages become public.',
      measures: 'Second factor on every network; two owners for each account; a written way to get it back.',
    },
    es: {
      title: 'Alguien se apodera de una cuenta oficial',
      description:
        'Una contraseña repetida o un engaño entrega la cuenta a un extraño; se publican consejos falsos o mensajes de pacientes.',
      measures:
        'Segundo factor en cada red; dos responsables por cuenta; un procedimiento escrito para recuperarla.',
    },
  },
  {
    id: 'leaver_keeps_access',
    likelihood: 3,
    impact: 3,
    en: {
      title: 'Somebody who left still has access to an account',
      description:
        'The network knows a private login of a former employee, or a shared password was never changed.',
      measures:
        'Hand over accounts on the last day; change shared secrets; look at the account register each quarter.',
    },
    es: {
      title: 'Alguien que ya no trabaja aquí conserva el acceso a una cuenta',
      description:
        'La red conoce el acceso personal de un exempleado, o nunca se cambió una contraseña compartida.',
      measures:
        'Entregar las cuentas el último día; cambiar claves compartidas; revisar el registro de cuentas cada trimestre.',
    },
  },
  {
    id: 'wrong_account',
    likelihood: 3,
    impact: 3,
    en: {
      title: 'A private post goes out through the official account',
      description: 'On a phone with several logins a private remark is posted in the organization’s name.',
      measures:
        'Post through this program only; separate devices or profiles; take wrong posts down within minutes.',
    },
    es: {
      title: 'Una publicación privada sale por la cuenta oficial',
      description:
        'En un teléfono con varias cuentas se publica un comentario privado en nombre de la organización.',
      measures:
        'Publicar solo con este programa; separar dispositivos o perfiles; retirar en minutos lo publicado por error.',
    },
  },
  {
    id: 'direct_messages',
    likelihood: 4,
    impact: 3,
    en: {
      title: 'Patients send health details in direct messages',
      description: 'A network’s inbox holds symptoms, pictures and numbers that it was never meant to keep.',
      measures:
        'Answer with a link to a secure channel; show a notice in the profile; empty the inbox regularly.',
    },
    es: {
      title: 'Los pacientes envían datos de salud por mensaje directo',
      description: 'El buzón de una red guarda síntomas, fotos y números que nunca debió guardar.',
      measures:
        'Responder con un enlace a un canal seguro; poner un aviso en el perfil; vaciar el buzón con regularidad.',
    },
  },
  {
    id: 'personal_accounts',
    likelihood: 4,
    impact: 4,
    en: {
      title: 'An employee tells of a shift on a private account',
      description: 'A post among friends names no one and is still recognized by the family concerned.',
      measures:
        'A short course each year with real cases; a way to report without fear; no watching of private accounts.',
    },
    es: {
      title: 'Un empleado cuenta su turno en una cuenta privada',
      description: 'Una publicación entre amigos no nombra a nadie y aun así la familia la reconoce.',
      measures:
        'Un curso breve cada año con casos reales; una vía para avisar sin temor; no vigilar cuentas privadas.',
    },
  },
  {
    id: 'tracking',
    likelihood: 3,
    impact: 4,
    en: {
      title: 'A tracking pixel tells a network who visits which page',
      description:
        'Tags of an advertising network on a booking or condition page send the visitor’s address with it.',
      measures:
        'List every tag on the website; none on pages about care or booking; look again after each redesign.',
    },
    es: {
      title: 'Un píxel de seguimiento informa a una red quién visita qué página',
      description:
        'Las etiquetas de una red publicitaria en una página de citas o de una enfermedad envían la dirección del visitante.',
      measures:
        'Enumerar todas las etiquetas del sitio; ninguna en páginas de atención o citas; revisar tras cada rediseño.',
    },
  },
  {
    id: 'agency',
    likelihood: 2,
    impact: 4,
    en: {
      title: 'An outside agency handles patient material without an agreement',
      description: 'A freelancer receives pictures, names or the inbox, and nobody knows where copies lie.',
      measures:
        'A business associate agreement before anything is shared; access by name; proof of deletion at the end.',
    },
    es: {
      title: 'Una agencia externa maneja material de pacientes sin contrato',
      description:
        'Un trabajador independiente recibe fotos, nombres o el buzón, y nadie sabe dónde quedan las copias.',
      measures:
        'Un contrato de asociado comercial antes de compartir nada; acceso por nombre; prueba de eliminación al final.',
    },
  },
  {
    id: 'consent_withdrawn',
    likelihood: 2,
    impact: 4,
    en: {
      title: 'A post stays up after the patient took the authorization back',
      description: 'Copies on other networks, in print or with partners are forgotten.',
      measures: 'Record every use; remove within a set time; check afterwards that each copy is gone.',
    },
    es: {
      title: 'Una publicación sigue visible después de que el paciente retiró su autorización',
      description: 'Se olvidan copias en otras redes, en papel o con socios.',
      measures:
        'Registrar cada uso; retirar dentro de un plazo fijo; comprobar después que cada copia haya desaparecido.',
    },
  },
  {
    id: 'metadata',
    likelihood: 3,
    impact: 3,
    en: {
      title: 'A picture carries its place and time inside the file',
      description: 'The file tells where and when somebody was in care although the picture shows nothing.',
      measures: 'Post safe copies only; switch off location on work phones.',
    },
    es: {
      title: 'Una imagen lleva dentro su lugar y hora',
      description:
        'El archivo dice dónde y cuándo alguien recibió atención aunque la imagen no muestre nada.',
      measures: 'Publicar solo copias seguras; desactivar la ubicación en los teléfonos de trabajo.',
    },
  },
  {
    id: 'generated_text',
    likelihood: 3,
    impact: 4,
    en: {
      title: 'Patient details are pasted into a public writing tool',
      description: 'Somebody asks a text generator to polish a story and hands it the facts of a patient.',
      measures:
        'Say which tools may be used; rewrite with this program, which sends nothing out; train with examples.',
    },
    es: {
      title: 'Se pegan datos de pacientes en una herramienta pública de redacción',
      description:
        'Alguien pide a un generador de textos que pula una historia y le entrega los datos de un paciente.',
      measures:
        'Decir qué herramientas se permiten; reescribir con este programa, que no envía nada; capacitar con ejemplos.',
    },
  },
  {
    id: 'impostor',
    likelihood: 2,
    impact: 3,
    en: {
      title: 'Somebody poses as the organization or one of its clinicians',
      description:
        'A copied profile collects messages of patients or sells a treatment in a clinician’s name.',
      measures:
        'Search for the own name each month; keep the networks’ forms for reporting at hand; tell patients.',
    },
    es: {
      title: 'Alguien se hace pasar por la organización o por uno de sus profesionales',
      description:
        'Un perfil copiado recoge mensajes de pacientes o vende un tratamiento en nombre de un profesional.',
      measures:
        'Buscar el propio nombre cada mes; tener a mano los formularios de denuncia de las redes; avisar a los pacientes.',
    },
  },
  {
    id: 'post_not_removed',
    likelihood: 2,
    impact: 4,
    en: {
      title: 'A harmful post cannot be taken down in time',
      description: 'It is night, the one person with the login is away, and the post is shared on.',
      measures: 'Two people on call; a drill twice a year; every official account connected here.',
    },
    es: {
      title: 'No se logra retirar a tiempo una publicación dañina',
      description: 'Es de noche, la única persona con acceso no está y la publicación se sigue compartiendo.',
      measures:
        'Dos personas de guardia; un simulacro dos veces al año; todas las cuentas oficiales conectadas aquí.',
    },
  },
]
