const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

/** Names of medicines, brand and generic, lower case: the common ones; endings below catch most others. */
export const DRUGS = words(`
abilify accutane actos adderall advair advil afrin albuterol aleve allegra allopurinol alprazolam ambien amiodarone
amitriptyline amlodipine amoxicillin anafranil apixaban aricept aripiprazole ascorbic aspirin atenolol ativan atomoxetine
atorvastatin atripla augmentin avandia avelox azithromycin azathioprine bactrim baclofen belsomra benadryl benazepril benicar
benzo benzos biktarvy botox brilinta brintellix budesonide bumex buprenorphine bupropion buspar buspirone butrans bydureon
bystolic caduet carbamazepine carvedilol ceftriaxone celebrex celecoxib celexa cellcept cephalexin chantix cialis cipro ciprofloxacin
cipralex citalopram claritin clindamycin clomipramine clonazepam clonidine clopidogrel clozapine clozaril codeine colace
colchicine concerta coreg cosentyx coumadin crestor cymbalta dabigatran dapagliflozin depakote depo descovy desvenlafaxine
desyrel dexamethasone dexedrine diazepam diclofenac diflucan digoxin dilantin dilaudid diltiazem diovan donepezil doxepin
doxycycline dulera duloxetine dupixent effexor efexor elavil eliquis empagliflozin enalapril enbrel endep entresto entyvio epclusa
epinephrine epipen escitalopram eszopiclone estradiol evista excedrin ezetimibe famotidine farxiga femara fentanyl fetzima
finasteride flagyl flexeril flomax flonase fluoxetine flovent fluconazole focalin fosamax furosemide gabapentin geodon gilenya
glipizide glucophage glyburide guanfacine haldol haloperidol harvoni heparin humalog humira hydralazine hydrochlorothiazide
hydrocodone hydroxychloroquine hydroxyzine ibuprofen imipramine imitrex imuran imodium inderal insulin intuniv invega invokana
januvia jardiance kadcyla keflex keppra keytruda klonopin lamictal lamotrigine lantus lasix latuda levaquin levetiracetam
levitra levothyroxine lexapro lidocaine linezolid linzess lipitor lisinopril lithium lopressor loratadine lorazepam losartan
lovenox lunesta luvox lyrica maxalt meloxicam metformin methadone methotrexate methylphenidate metoprolol metronidazole minocycline
mirapex mirtazapine mobic modafinil montelukast morphine motrin mounjaro mucinex mycophenolate naloxone naltrexone naproxen narcan
nardil nexium niacin nifedipine nitro nitroglycerin norco norpramin nortriptyline norvasc novolog nucynta nuvigil olanzapine
omeprazole ondansetron opana orencia otezla oxcarbazepine oxycodone oxycontin ozempic pamelor pantoprazole parnate paroxetine paxil
paxlovid penicillin pepcid percocet phenergan phenobarbital phentermine phenytoin plaquenil plavix pravachol pravastatin
prednisolone prednisone pregabalin premarin prevacid prilosec pristiq propranolol prozac pulmicort quetiapine ramipril ranitidine
reglan remeron remicade repatha restoril revlimid rexulti risperdal risperidone ritalin rituxan rivaroxaban robaxin rosuvastatin
rybelsus sarafem saxenda semaglutide seroquel sertraline sildenafil simponi simvastatin sinequan singulair skyrizi solumedrol soma
sovaldi spironolactone spiriva stelara stilnox strattera suboxone subutex sudafed symbicort symbyax synthroid tamiflu tamoxifen
tamsulosin tegretol temazepam ticagrelor tirzepatide tofranil topamax topiramate toradol toujeo tramadol trazodone trazadone
trazedone trental trexall tricor trileptal trintellix trulicity truvada tylenol ultram valium valproate valtrex vancomycin
vasotec venlafaxine ventolin verapamil viagra vicodin victoza viibryd vimpat vistaril vivitrol voltaren vraylar vytorin vyvanse
warfarin wegovy wellbutrin xanax xarelto xeljanz xiaflex sinemet memantine rasagiline desmopressin pilocarpine levoxol provigil aubagio maintena sustenna trinza caplyta ingrezza austedo nurtec ubrelvy qulipta aimovig emgality ajovy moderna pfizer novavax astrazeneca novartis sanofi genentech abbvie amgen gilead biogen regeneron takeda tecfidera ocrevus tysabri copaxone avonex rebif mavenclad cimzia rinvoq olumiant xeomin xolair yasmin zantac zetia ziprasidone zithromax zocor zofran zoloft
zolpidem zoloff zomig zopiclone zyban zyprexa zyrtec zyvox paracetamol acetaminophen ivig nsaid nsaids ssri ssris snri maoi
triptan statin statins prozach effexer effexorxr cymbalta lexipro zolof`)

const DRUG_ENDING =
  /(?:pril|sartan|statin|olol|azole|cillin|mycin|floxacin|cycline|azepam|zolam|oxetine|triptyline|pramine|gliptin|gliflozin|glutide|parin|xaban|gatran|tidine|prazole|setron|triptan|mab|tinib|ciclib|vir|barbital|caine|codone|morphone|zosin|dipine|thiazide|semide|phylline|terol|sone|solone|faxine|piprazole|apine|peridone|gaba(?:lin|pentin)|racetam|citabine|platin|rubicin|taxel|dronate|statins)$/

/** Physicians and scientists whose names stand for a disease, sign, score, tool or operation. Lower case. */
export const EPONYMS = words(`
adams addison adie albers alport alvarado alzheimer amsler apgar argyll arnold asperger babinski baker ballard bankart barlow barr
barre barré barrett bartholin barthel bartter bazett beau beck beckwith beers behcet behçet bell bennett berger bernard bethesda billroth bishop
blalock blatchford boerhaave bonferroni boston bouchard bowen braden braxton breslow bristol broca brodie broselow brown brudzinski brugada
budd buerger burkitt calot caplan caprini castleman centor charcot charlson cheyne chiari child chvostek clark cobb cockcroft codman colles
conn coombs cormack cornell cotard courvoisier coxsackie cowden crigler crohn crohns crohn’s cronkhite cullen curling cushing dance dandy danlos darier denver dercum digeorge doppler down downs
dubin duchenne duke dukes dupuytren duroziez eaton ebstein edinburgh edwards ehlers eisenmenger epley epstein erb evans ewing fabry fallot fanconi
felty finkelstein fisher fitz fitzhugh fitzpatrick foley fontan forrestier fournier fowler framingham frank friedreich froment gaucher geneva ghon gilbert
glasgow gleason goodpasture gowers gram graves grey guillain gustilo hachinski haglund hamilton hampton hansen harris hartmann hashimoto hawkins hegar heimlich
henderson henoch hilar hill hirschsprung hodgkin hodgkins hoffman hoffmann homan homans horner hounsfield hunt hunter huntington hurler hutchinson ishihara jackson
jacksonian janeway jobe jones kaposi karnofsky kartagener katz kawasaki kegel kehr kelly kernig killip kleihauer klinefelter klumpke kocher koplik korotkoff
korsakoff krukenberg kussmaul lachman lambert landau lawton ledderhose legg leopold leriche lesch levine lewy libman light likert lisfranc lou lovett luder ludwig lugol
lund lyme lynch maddrey mallampati mallory mantoux marburg marfan marfans mcburney mccune mcmurray meckel meigs meniere menière ménière mondor monro montgomery
moro morse morton munchausen münchhausen munro murphy naranjo neer niemann nissen norton obrien ockham oddi ogilvie ollier ortolani osgood osler
ottawa padua paget pancoast papanicolaou parkinson parkinsons parkland patau patrick pearson pel perthes peutz peyronie pfannenstiel phalen pick pierre plummer poland pompe potter pott
prader prinzmetal purkinje queckenstedt quincke ramsay ramsey ranson rathke raynaud raynauds reed reiter rett reye reynolds richter riley rinne rockall romberg romhilt
rorschach roth rovsing rubin salter scheuermann scheie schatzki schilling schirmer schlatter schober schonlein seldinger sengstaken sever sheehan shy simmonds
sims sjogren sjogrens sjögren sjögrens smith snellen somogyi spetzler spurling stanford starling stevens still stokes sturge swan sydenham takayasu takotsubo tanner tay tetralogy thomas thompson tietze tinel
todd tourette tourettes trendelenburg trousseau turcot turner tzanck valsalva virchow volkmann waldenstrom waldenström warthin weber wegener wells wenckebach wernicke westermark
whipple wickham widal wilms wilson winters wiskott wolff yergason young zenker zollinger zoon zubrod pugh ganz weiss pratt gault gehrig kallmann gorlin debakey adson allis bovie metzenbaum hoyer yankauer hugger hasson veress balfour bookwalter deaver doyen metz harrington willebrand ellison rumack matthew bayes perthes calve calvé jarisch herxheimer hallpike dix lhermitte uhthoff bunnell chadwick goodell nagele naegele mcdonald montevideo pinard zavanelli mauriceau friedewald henderson hasselbalch bohr haldane fick laplace poiseuille bernoulli simpson teichholz fleischner fuhrman bosniak lugano ishak metavir lille forrest blakemore linton nachlas minnesota roux heller dor toupet belsey ivor lewis mckeown kasai ladd ramstedt swenson soave fogarty lichtenstein bassini shouldice nyhus stoppa mcvay binswanger creutzfeldt jakob gerstmann scheinker wallenberg benedikt millard gubler foville parinaud balint kluver bucy klüver lennox gastaut dravet rasmussen kleffner angelman willi noonan lemli opitz treacher collins goldenhar apert crouzon pfeiffer silver robin cantrell eisenmenger bland garland libman sacks dressler beck kussmaul quincke austin flint graham carvallo still carey coombs means lerman oliver cardarelli ewart rotch broadbent wagner tanner kellgren lawrence outerbridge ficat steinberg weinstein boyd frykman pauwels schatzker lauge mason monteggia galeazzi bennett rolando jefferson hangman chance maisonneuve jones pott cotton hawkins ideberg neer regan morrey denis aoi sanders tscherne rockwood stoppa ludwig vincent ranke milan paris amsterdam bethesda vienna sydney prague manchester rotterdam`)

const MEDICAL_NOUNS = words(`
disease syndrome syndromes sign signs test tests score scores scale scales criteria criterion palsy maneuver manoeuvre index thyroiditis
lymphoma sarcoma esophagus oesophagus phenomenon reflex contracture catheter drain tube clamp forceps scissors retractor position grade class classification
stage staging procedure operation fundoplication fracture hernia cyst tumor tumour disorder anemia anaemia deficiency encephalopathy psychosis
chorea ataxia dystrophy nodes nodules spots lesion lesions murmur pulse respiration respirations formula equation nomogram angina nodule node theorem encephalitis workup angle ratio zone theorem anesthesia anaesthesia osteotomy approach incision bypass shunt patch repair graft transplant vein artery sinus valve rule rules calculator
stain agar medium method technique triad tetrad law virus fever hepatitis colitis ileitis arthropathy arteritis vasculitis aneurysm flap stitch suture loop
space line point pouch gland ganglion nerve canal duct tubercle bodies body cells exercises support scan waves ulcer sore patch protocol guideline guidelines study trial
questionnaire inventory assessment risk block solution splint brace bandage boot frame dressing gastritis granulomatosis
enfermedad síndrome sindrome signo prueba escala criterios maniobra sonda índice`)

const PLACE_NOUNS = words(`
lake park springs lane street avenue road drive boulevard river creek mountain mountains valley canyon beach island bay falls forest hill hills
national county city university college school academy elementary high hospital clinic center centre church bridge square plaza station airport stadium arena mall hotel
gardens garden hall house market museum library theatre theater building tower field fields court place district village heights township fc united club inc corp llc ltd
co company group foundation institute news times post spectator tribune gazette press magazine dental pharmacy medical regional memorial`)

/** Word class as the tagger sees it: 2 medicine, 3 eponym, 4 noun that goes with eponyms, 5 noun that ends the name of a place or firm, 0 none. Lower case in. */
export function medicalClass(lower: string): number {
  if (DRUGS.has(lower) || (lower.length > 7 && DRUG_ENDING.test(lower))) return 2
  if (MEDICAL_NOUNS.has(lower)) return 4
  if (EPONYMS.has(lower)) return 3
  return PLACE_NOUNS.has(lower) ? 5 : 0
}
