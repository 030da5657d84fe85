/** General health facts by topic: public advice, about nobody. */
export const TIPS_EN = {
  suicide: [
    'If you or somebody you love is struggling, call or text 988 at any hour.',
    'Asking for help is a strength. 988 answers calls and texts day and night.',
    'Ask directly, listen, stay close. 988 helps callers too.',
  ],
  addiction: [
    'Recovery is possible and help is near. Call or text 988 at any hour.',
    'Carry naloxone and learn to use it. It is safe and it saves lives.',
    'Nobody has to do this alone. 1-800-662-4357 is free and open day and night.',
  ],
  stroke: [
    'Know the signs of a stroke: balance, eyes, face, arm, speech. Call 911; minutes matter.',
    'Face drooping, weak arm, slurred speech? Call 911 right away.',
    'High blood pressure is the leading cause of stroke. Know your numbers.',
  ],
  heart: [
    'Chest pressure, shortness of breath or a cold sweat? Call 911.',
    'Learn CPR. Bystanders save lives.',
    'Know where the nearest AED is at work, at school and at the gym.',
  ],
  cancer: [
    'Screening finds cancer early. Ask which screenings are due at your age.',
    'Put off a screening? Pick up the phone and book it.',
    'Know your family history and share it at your next checkup.',
  ],
  diabetes: [
    'A simple blood test shows whether you have prediabetes. Ask for it at your next checkup.',
    'Diabetes can be managed. Small changes in food and walking add up.',
    'Check your feet every day if you have diabetes.',
  ],
  kidney: [
    'High blood pressure and diabetes are hard on kidneys. A simple test tells how yours are doing.',
    'One donor can save eight lives. Registering takes two minutes.',
    'Most kidney disease has no symptoms. Ask for the test.',
  ],
  memory: [
    'Worried about memory? An early appointment opens more options.',
    'Caregivers need care too. The Alzheimer’s helpline is open day and night at 1-800-272-3900.',
    'Music, routine and patience go a long way in memory care.',
  ],
  hospice: [
    'Talk about your wishes early. It is a gift to the people you love.',
    'Hospice is about living well, for as long as there is.',
    'Put your wishes in writing and name somebody to speak for you.',
  ],
  birth: [
    'Blood pressure checks matter during and after pregnancy.',
    'Severe headache, swelling or trouble seeing during or after pregnancy? Call right away.',
    'Early prenatal care is good care. Call as soon as you know.',
  ],
  road: [
    'Please slow down, buckle up and put the phone away.',
    'Wear the helmet. Every ride.',
    'Move over and slow down for emergency lights.',
  ],
  teeth: [
    'Two minutes, twice a day, and floss. It adds up.',
    'Do not wait for it to hurt: a checkup twice a year saves teeth.',
    'First tooth or first birthday: time for the first dental visit.',
  ],
  sexual: [
    'Testing is quick and private. Make it a habit.',
    'Most infections are easy to treat when found early. Get tested.',
    'No shame, just health: ask for a test at your next checkup.',
  ],
  mental: [
    'Mental health is health. If you are struggling, call or text 988 at any hour.',
    'Asking for help is a strength.',
    'Treatment works. The first call is the hardest one.',
  ],
  fall: [
    'Most falls can be prevented: good light, good shoes, no loose rugs.',
    'Check on older neighbors, and check their stairs and rugs too.',
    'Strength and balance exercises prevent falls at every age.',
  ],
  infection: [
    'Wash your hands, stay home when sick, and keep your vaccines up to date.',
    'Vaccines protect you and the people around you.',
    'Feeling sick? Rest, drink water and call before coming in.',
  ],
  medicine: [
    'Keep one list of all your medicines and carry it with you.',
    'Questions about a medicine? Ask a pharmacist; it’s free.',
    'Take back unused medicine; don’t keep it in the drawer.',
  ],
  asthma: [
    'Know your triggers and keep your inhaler close.',
    'An asthma plan on paper helps the whole family.',
    'Trouble breathing? Don’t wait. Call 911.',
  ],
  skin: [
    'Sunscreen every day, and a skin check every year.',
    'A mole that changes deserves a look.',
    'Shade, hat, sunscreen: in that order.',
  ],
  bones: [
    'Healing takes time and practice. Keep moving, a little every day.',
    'Warm up, wear the gear, rest when it hurts.',
    'Strong bones love walking, calcium and vitamin D.',
  ],
  burn: [
    'Cool a burn with running water for 20 minutes, and never use ice or butter.',
    'Turn pot handles to the back of the stove.',
    'Never put gasoline on a fire.',
  ],
  elders: [
    'Check on your older neighbors. A short visit means a lot.',
    'Older people have the best stories. Sit down and listen.',
    'Vaccines, vision and hearing: three checks that help us age well.',
  ],
  children: [
    'Well-child visits and vaccines keep kids on track.',
    'Lock up medicines and cleaners, up high and out of sight.',
    'Read together every day. It’s good medicine.',
  ],
  animals: [
    'Keep pets’ vaccines up to date and chocolate out of reach.',
    'A checkup once a year keeps pets healthy.',
    'Never leave a pet in a parked car.',
  ],
  emergency: [
    'When in doubt, call 911. Crews would rather come once too often.',
    'Learn CPR and how to stop bleeding. Minutes matter.',
    'Keep your address visible from the road so that help finds you.',
  ],
  general: [
    'Bring a list of your medicines and your questions to every visit.',
    'Not sure when your last checkup was? Then it’s time.',
    'Drink water, move a little, sleep enough. The basics work.',
  ],
} as const satisfies Record<string, readonly string[]>
