import type { ClaimPattern } from './pattern.ts'

const PLAN =
  '(?:su |tu |el |la |todos los |cualquier )?(?:medicare|medicaid|medi-cal|seguro(?:s)?(?: m[eé]dico| de salud)?|aseguradora|plan(?: de salud| m[eé]dico)?)'
const COPAY = '(?:copagos?|co-pagos?|coaseguros?|deducibles?)'
const SERVICE =
  '(?:consultas?|visitas?|ex[aá]menes|examen|limpiezas?|tratamientos?|procedimientos?|cirug[ií]as?|servicios?|botox|rellenos?|implantes?|frenos|radiograf[ií]as?|rayos x|laboratorios?|chequeos?|inyecciones|terapias?|sesi[oó]n|sesiones|citas?)'
const PRIZE =
  '(?:tarjetas? de regalo|regalos?|premios?|recompensas?|dinero|efectivo|bono(?:s)?|cup[oó]n(?:es)?|vales?|cr[eé]dito|camisetas?|\\$\\s?\\d+)'

/** Spanish, as spoken in the United States. */
export const CLAIMS_ES: readonly ClaimPattern[] = [
  {
    kind: 'inducement',
    find: `(?:regalo|tarjeta de regalo|comida|tableta|transporte|despensa)s?\\s+gratis\\s+(?:para|a|con)\\s+(?:todos los\\s+|cada\\s+|nuestros\\s+)?(?:pacientes?|beneficiarios|visita|miembros|personas)\\b`,
  },
  {
    kind: 'promise',
    find: `${PLAN}\\s+(?:lo\\s+|le\\s+|te\\s+)?(?:siempre\\s+)?(?:paga|pagar[aá]|pagan|cubre|cubrir[aá]|cubren)\\s+(?:todo|el 100\\s?%|100\\s?%|el total|la cuenta completa|el costo (?:total|completo)|cada centavo)`,
  },
  {
    kind: 'promise',
    find: `(?:100\\s?%|totalmente|completamente|todo)\\s+(?:est[aá]\\s+)?(?:pagad[oa]s?|cubiert[oa]s?)\\s+por\\s+${PLAN}`,
  },
  {
    kind: 'promise',
    find: `(?:gratis|gratuit[oa]s?|sin costo|sin costo alguno|sin cargo)\\s+(?:para usted\\s+|para ti\\s+)?(?:con|bajo|para (?:quienes|personas|pacientes|todos los que)(?: que)? (?:tienen|tengan|con)|si tiene(?:s)?)\\s+${PLAN}`,
  },
  {
    kind: 'promise',
    find: `(?:pacientes|miembros|beneficiarios|personas|adultos mayores)\\s+(?:de|con)\\s+${PLAN}\\s+no\\s+pagan?\\s+(?:nada|ni un centavo)`,
  },
  {
    kind: 'promise',
    find: `(?:usted |t[uú] )?no\\s+(?:paga(?:r[aá]s?|s)?|debe(?:r[aá])?)\\s+(?:nada|ni un centavo)\\s+(?:con|si tiene(?:s)?|porque|gracias a)\\s+[^.!?]{0,20}${PLAN}`,
  },
  {
    kind: 'promise',
    find: `(?:le |te )?garantizamos\\s+(?:la |que su )?(?:aprobaci[oó]n|cobertura|reembolso|seguro)`,
  },
  {
    kind: 'promise',
    find: `nunca\\s+(?:recibir[aá]s?|le llegar[aá]|te llegar[aá]|ver[aá]s?)\\s+(?:una|ninguna)\\s+(?:factura|cuenta)`,
  },
  { kind: 'promise', find: `(?:sin|cero) (?:gastos|pagos) de (?:su|tu) bolsillo` },
  {
    kind: 'waiver',
    find: `(?:perdonamos|eliminamos|condonamos|quitamos|no cobramos|absorbemos|exoneramos|cubrimos)\\s+(?:todos\\s+)?(?:el|los|su|sus|tu|tus|ning[uú]n)?\\s*${COPAY}`,
  },
  { kind: 'waiver', find: `(?:sin|cero|ning[uú]n)\\s+${COPAY}` },
  {
    kind: 'waiver',
    find: `${COPAY}\\s+(?:gratis|perdonados?|corre por nuestra cuenta|va por nuestra cuenta|lo pagamos nosotros|son nuestros)`,
  },
  { kind: 'waiver', find: `(?:nosotros\\s+)?(?:le\\s+|te\\s+)?pagamos\\s+(?:el|su|tu)\\s+${COPAY}` },
  {
    kind: 'inducement',
    find: `(?:refiera|refiere|recomiende|recomienda|traiga|trae|invite|invita|env[ií]e|env[ií]a)\\s+(?:a\\s+)?(?:un|una|sus|tus|su|tu)?\\s*(?:nuev[oa]s?\\s+)?(?:amig[oa]s?|familiar(?:es)?|familia|vecin[oa]s?|pacientes?|conocid[oa]s?|alguien)[^.!?]{0,40}?\\b(?:y|para)\\s+(?:ambos\\s+)?(?:gane|gana|ganan|reciba|recibe|reciben|obtenga|obt[eé]n|ll[eé]vese|ll[eé]vate|le damos|te damos|le regalamos|te regalamos|ahorre|ahorra)`,
  },
  {
    kind: 'inducement',
    find: `(?:deje|deja|d[eé]jenos|d[eé]janos|escriba|escribe|publique|publica|denos|danos)\\s+(?:una|su|tu)\\s+(?:buena\\s+)?(?:reseña|opini[oó]n|calificaci[oó]n|testimonio)[^.!?]{0,40}?\\b(?:y|para)\\s+(?:gane|gana|ganar|reciba|recibe|recibir|obtenga|obt[eé]n|obtener|participe|participa|participar|le damos|te damos|le regalamos|te regalamos)`,
  },
  {
    kind: 'inducement',
    find: `${PRIZE}(?:\\s+(?:de|por valor de)\\s+\\$?\\d+)?\\s+(?:por|a cambio de)\\s+(?:cada|su|tu|una|cualquier)\\s+(?:buena\\s+)?(?:reseña|opini[oó]n|calificaci[oó]n|testimonio|referid[oa]|recomendaci[oó]n|paciente|amig[oa]|persona que)`,
  },
  {
    kind: 'inducement',
    find: `(?:gane|gana|reciba|recibe|obtenga|obt[eé]n|ll[eé]vese|ll[eé]vate)\\s+(?:un|una|su|tu)?\\s*${PRIZE}[^.!?]{0,30}?\\b(?:por|al|cuando|si)\\s+(?:cada|referir|recomendar|traer|dejar|escribir|refiere|recomienda|trae|deja)[^.!?]{0,30}?(?:amig|famili|vecin|pacient|reseña|opini|calific|referid)`,
  },
  {
    kind: 'inducement',
    find: `(?:bono|recompensa|premio)s?\\s+por\\s+(?:referidos?|referir|recomendar|referencia)`,
  },
  { kind: 'discount', find: `\\d{1,3}\\s?%\\s+(?:de\\s+)?descuento[^.!?]{0,40}?\\b${SERVICE}` },
  {
    kind: 'discount',
    find: `\\b${SERVICE}[^.!?]{0,30}?(?:\\d{1,3}\\s?% (?:de )?descuento|a mitad de precio|dos por uno|2x1|\\$\\s?\\d+ de descuento)`,
  },
  {
    kind: 'discount',
    find: `(?:dos por uno|2x1|mitad de precio|\\$\\s?\\d+ de descuento)\\s+(?:en|de|para)\\s+(?:su|tu|sus|tus|la|el|las|los|todas las|todos los)?\\s*(?:primera\\s+|pr[oó]xima\\s+)?${SERVICE}`,
  },
  {
    kind: 'discount',
    find: `(?:primera\\s+)?${SERVICE}\\s+(?:inicial(?:es)?\\s+)?(?:gratis|gratuit[oa]s?)\\s+(?:para|con|cuando|si|esta|este|solo|hasta|hoy)\\b`,
  },
]
