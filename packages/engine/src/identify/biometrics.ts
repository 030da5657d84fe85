import { type Recognizer, scan } from './recognizer.ts'
import { BIOMETRIC_WORD } from './signals.ts'

const BIOMETRIC =
  /\b(?:(?:the|a|her|his|their|our) (?:actual |original |real )?)?(?:finger ?prints?|thumb ?prints?|palm[- ](?:vein|print)s?(?: scans?)?|voice ?prints?|(?:retinal?|iris|face|facial|palm|hand)[- ](?:vein )?(?:scan|recognition|geometry|template)s?|voice recordings?|(?:recording|audio) of (?:her|his|their|the patient'?s?) (?:voice|call)|dna (?:profile|sample|sequence)|genome sequence|biometrics?|huellas? (?:dactilar(?:es)?|digital(?:es)?)|escaneo (?:de(?:l)? )?(?:iris|retina|rostro)|grabación de (?:su|la) voz)(?: of (?:our|her|his|their|the|a) (?:[a-z]{1,12} ){0,3}(?:patient|call|voice|fingers?|face|eyes?|resident))?\b/gi

/** Finger and voice prints, scans of eye, palm and face (P). */
export const findBiometrics: Recognizer = (doc, add, _options, signals) => {
  if ((signals & BIOMETRIC_WORD) === 0) return
  scan(BIOMETRIC, doc.norm, (m) => add('P', 'biometric', m.index, m.index + m[0].length, 0.6))
}
