// Rates of the crowd estimate. Status: unverified. They are orders of magnitude written from general knowledge of the
// sources named, and were not looked up in them; the estimate's range is wide for that reason. A looked-up figure
// replaces one here together with its table and date.

/** Shares of US residents by ten-year age band, 0–9 to 90+: 2020 Census, table DP1 (public domain), rounded. */
export const AGE_BAND_SHARES = [0.117, 0.129, 0.136, 0.136, 0.123, 0.129, 0.119, 0.072, 0.031, 0.008]

/** People in work are nearly all between these ages: an occupation and an age are not independent. */
export const WORKING_AGES = { from: 18, to: 67, shareOfResidents: 0.62 }
/** Women who may be pregnant: US natality reports give 97% of births to these ages. */
export const PREGNANCY_AGES = { from: 16, to: 44 }

/** A place that the gazetteer does not hold has fewer than the 1,000 residents from which GeoNames lists it. */
export const UNLISTED_POPULATION = 900
/** Without any place, readers are taken to know the catchment of one middling hospital. */
export const DEFAULT_CATCHMENT = 50_000

/** Share of residents seen in an emergency department or admitted on one given day: NHAMCS 2021, 140 million visits a year. */
export const SEEN_IN_ONE_DAY = 0.0012
/** One event that the news or the town talked about: how many were hurt in it, at most a few. */
export const PEOPLE_IN_ONE_EVENT = 2
/** A room, bed or chair holds one person at a time, a shared room two. */
export const PEOPLE_IN_ONE_ROOM = 2

/**
 * People who have or had the condition within a year, per 100,000 residents; order of magnitude, from CDC (NCHS, HIV
 * surveillance, MMWR), SEER and NIDDK summaries, public domain. The first entry whose word starts a word of the
 * phrase counts.
 */
export const CONDITION_RATES: [perHundredThousand: number, words: string][] = [
  [
    9000,
    'diabet, azucar, hypertension, hipertension, presion, anxiety, ansiedad, depress, depresion, arthritis, asthma, asma, flu, gripe, covid, cavit, caries, crown, corona, root, endodoncia, decay, cleaning, filling',
  ],
  [
    3000,
    'pregnan, embaraz, copd, uti, strep, alcohol, drunk, borrach, apnea, thyroid, tiroides, adhd, migraine, botox, veneers',
  ],
  [
    1500,
    'labor, birth, parto, delivered, cancer, stent, heart, infarto, afib, chf, kidney, rinon, dementia, alzheimer, demencia, autis, bipolar, ptsd, opioid, suboxone, methadone, metadona, heroin, fentan, meth, overdos, sobredosis, od, sobri, sober, recovery, relapse',
  ],
  [
    600,
    'stroke, derrame, epilep, seizure, convuls, schizo, esquizo, psych, suicid, pneumonia, neumonia, fractur, broken, cadera, hip, knee, rodilla, chlamydia, clamidia, herpes, miscarr, abort, termination, lipo, bbl, implant, bariatric, sleeve',
  ],
  [
    350,
    'hiv, vih, biktarvy, prep, parkinson, lupus, crohn, colitis, cirrhosis, cirrosis, hep, hepatitis, appendi, apendi, appy, gallbladder, vesicula, sepsis, embol, clot, dvt, shingles, gonorrhea, syphilis, sifilis, laceration, gash, stitches, puntos, sutura',
  ],
  [
    120,
    'dialysis, dialisis, lymphoma, linfoma, leuk, leuc, melanoma, ms, multiple, transplant, trasplante, ivf, embryo, twins, gemel, mellizos, amput, bka, pancreat, aneurysm, hemorrhage, bleed, gsw, gunshot, balazo, stab, apunal, burn, quemad, tbi, coma, ventilator, vent, intubat, arrest, paro, measles, sarampion',
  ],
  [
    20,
    'als, myasthenia, sickle, cystic, hemophilia, huntington, tb, tubercul, mening, gliob, sarcoma, myeloma, guillain, quadripleg, parapleg, paraly, spinal, surrog, stillb, triplet, trilliz, kawasaki, dissection, whipple, drown, ahog, snake, rattlesnake, vibora, tetanus, mauled, electrocut, impaled',
  ],
  [
    1,
    'botulism, rabies, rabia, deletion, mutation, quadruplet, leprosy, plague, malaria, ebola, shark, bear, degloved, babesi, anthrax, conjoined, quintuplet',
  ],
]

/** A condition that no table row names: middling. */
export const UNLISTED_CONDITION = 800
