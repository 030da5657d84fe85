// Made by training/crowd/build.ts. CDC, NCHS, NIMH, SAMHSA, AHRQ, NCI, USRDS: sources by line in training/crowd/conditions.txt. See README.md.
/** One line a condition: "h (has) y (within a year) ? (unverified)|from-to=per 100,000 of these ages|share of women|words". */
export const CONDITION_RATES = `h|0-17=258 18-44=3000 45-64=14500 65-100=24400||diabet, dka, azucar, insulin, metform, a1c
h|18-39=22400 40-59=54500 60-100=74500||hypertens, hipertens, presion
h|0-100=8300||asthma, asma
y|18-100=6700||depress, depresion, ssri, antidepress
y|18-100=18100||anxiet, ansiedad, panic, panico
y|18-100=2600||bipolar, manic, mania, lithium
y|18-100=3500||ptsd
h|18-100=1000||schizo, esquizo, psychos, psychot, psicosis
y|12-100=10500||alcohol, drunk, borrach, intoxic, antabuse
y|12-100=2200||opioid, suboxone, methadone, metadona, heroin, fentan, oxy, percocet, norco, naltrex, vivitrol
y|12-100=960||meth, cristal
h|18-100=8200||recover, recaida, relaps, sobri, sober
y|12-100=906||suicid
?|0-100=20||heat stroke, golpe de calor
y|0-100=239||stroke, derrame
y|0-100=192||heart, infarto, ataque, mi, stemi, stent
y|0-100=284||chf
y|0-100=210||afib
y|0-100=477||sepsis, septic
y|0-100=278||pneumonia, neumonia
y|65-100=536||broken hip, cadera
y|0-100=337||knee, rodilla, hip
y|0-100=89||tbi, concussion, brain
y|0-100=92|0.991|breast, mastectom
y|0-100=88|0|prostate, prostata
y|0-100=24|0.447|lymphoma, linfoma
y|0-100=18|0.419|leuk, leuc
y|0-100=30|0.412|melanoma
y|0-100=442||cancer, tumor, tumour, carcinoma, metasta, chemo, quimio, radiation, radiacion
h|0-100=156||dialysis, dialisis, esrd, renal failure, kidney failure
h|0-100=62||transplant, trasplante
h|0-100=1200||epilep, seizure, convuls
h|0-100=5.2||als
h|18-100=1300||crohn, colitis
h|13-100=430||hiv, vih, aids, sida, biktarvy, indetect
h|0-100=30||sickle
h|0-100=10|0|hemophil
h|3-17=2900||autis
h|5-17=10800||adhd
y|0-100=551||chlamyd, clamid
y|0-100=188||gonorr
y|0-100=2.7||tb, tubercul
y|0-100=0.06||botul
y|0-100=0.9||babesi
y|0-100=0.11||mening
y|0-100=5.7||pertussis, whooping, tos ferina
y|0-100=1.15||mumps
y|0-100=0.43||dengue
y|0-100=0.001||anthrax, rabia, rabies
y|15-19=665 20-24=2940 25-29=4550 30-34=4770 35-39=2700 40-44=622 45-49=53.5|1|pregnan, embaraz, embara, preggo, labor, birth, parto, deliver, postpartum, c-section, csection, cesarea, cesarean, breech, preeclamp, eclamp
y|15-19=11.2 20-24=49.3 25-29=76.5 30-34=80.1 35-39=45.4 40-44=10.5 45-49=0.899|1|twin, gemel, mellizo
y|15-19=0.166 20-24=0.734 25-29=1.14 30-34=1.19 35-39=0.676 40-44=0.156 45-49=0.0134|1|triplet, trilliz, quadrup, quintup
h|65-74=1700 75-84=5700 85-100=13100||dementia, alzheimer, demencia
h|18-100=930||hep, hepatitis
?|0-100=3000||copd, uti, strep, apnea, thyroid, tiroid, migrain, botox, veneer, filler, relleno
?|0-100=9000||covid, flu, gripe, influenza, cavit, caries, crown, corona, root, endodon, decay, cleaning, filling, muela, arthrit
?|0-100=1500||kidney, rinon, overdos, sobredosis, od, cataract
?|0-100=600||psych, psiquiat, fractur, broken, herpes, miscarr, abort, termination, lipo, bbl, implant, bariatric, sleeve
?|0-100=350||prep, parkinson, lupus, cirrhos, cirrosis, appendi, apendi, appy, gallbladder, vesicula, embol, clot, dvt, shingles, syphilis, sifilis, laceration, gash, stitches, puntos, sutura
?|0-100=120||ms, multiple, ivf, embryo, amput, bka, pancreat, aneurysm, hemorrhage, bleed, gsw, gunshot, balazo, stab, apunal, burn, quemad, coma, ventilator, vent, intubat, arrest, paro
?|0-100=20||myasthenia, cystic, huntington, gliob, glioma, sarcoma, myeloma, guillain, quadripleg, parapleg, paraly, spinal, surrog, stillb, kawasaki, dissection, whipple, drown, ahog, snake, rattlesnake, vibora, tetanus, mauled, electrocut, impaled
?|0-100=1||measles, sarampion, deletion, mutation, leprosy, plague, malaria, ebola, shark, bear, degloved, conjoined`
