// Made by training/crowd/build.ts. BLS, CPS table 11 of 2022 and OEWS of May 2022 (public domain). See README.md.
/** One line an occupation: "holders per 100,000 residents|share of women|words". */
export const JOB_RATES = `4.04||postmaster, postmistress
12.9||state senator, state rep, state representative, councilman, councilwoman, alderman, commissioner, county commissioner, comisionado, comisionada, concejal, regidor, regidora
27.3|0.16|police chief, chief of police, jefe de policia
18.9|0.09|fire chief, jefe de bomberos
10.5||fire marshal
3.6||weatherman, weather girl, weather lady, meteorologist, tv weatherman, weathercaster
8.05||news anchor, anchorwoman, anchorman, morning anchor, radio host, radio dj, locutor, locutora, presentador, presentadora
2.4||game warden, conservation officer
89.1|0.47|head coach, football coach, basketball coach, head football coach, coach, jv coach, entrenador, entrenadora, entrenador de
13.5||band director, choir director, director de la banda
32.4||ski patroller
85.8||superintendent, school superintendent, principal, vice principal, assistant principal, director, directora, directora de la escuela, director de la escuela
130|0.19|pastor, youth pastor, preacher, priest, minister, reverend, deacon, rabbi, imam, pastor, pastora, padre, cura, sacerdote, diacono
50.4|0.82|librarian, bibliotecario, bibliotecaria
20.4|0.56|judge, county judge, juez, jueza
7.18||undertaker, mortician, funeral director
24.9|0.70|veterinarian
31.2|0.66|editor
26.4|0.48|reporter, journalist, periodista, reportero, reportera
5.7||locksmith
49.5|0.26|violinist, cellist, pianist, drummer, bagpiper, opera singer, musician, guitarist, singer, musico, mariachi, cantante, pianista
6.6||ballerina, ballet dancer
83.1|0.57|author, novelist, poet, writer
97.2|0.49|sculptor, painter, potter, artist
56.1|0.09|pilot, airline pilot, jet captain, regional jet captain, bush pilot, crop duster, piloto
12.3||ship captain, boat captain, ore-boat captain, tugboat captain, ferry captain, capitan del ferry, capitan
17.4|0.48|river guide, fishing guide, outfitter
11.7||jockey, bull rider, barrel racer, bronc rider, saddle bronc, jinete, torero, boxeador, luchador
9.6||umpire, referee
18|0.01|crane operator
111|0.02|dozer operator
35.7|0.01|lineman, linewoman
0.9||diver, welder diver
3.3||nuclear engineer
145|0.17|bridge engineer
7.57||geologist
2.21||archaeologist
0.648||astronomer
5.22||marine biologist
326|0.48|professor
50.1||dean, chancellor, provost
42.6|0.28|detective, detective
197||state trooper, trooper, deputy, sheriff's deputy, police officer, cop, officer, k9 officer, swat officer, policia, patrullero
6.9||bailiff
21|0.53|parole officer
85.5|0.30|jailer, warden
14.4||crossing guard
75|0.52|school bus driver
149|0.46|bus driver
84|0.41|mail carrier, mailman, mail lady, letter carrier, cartero, cartera
134|0.47|postal worker
9.6||lobsterman, oysterman, shrimper, crabber, fisherman, commercial fisherman, pescador
17.1|0.07|logger
284|0.24|cattle rancher, dairy farmer, goat farmer, farmer, rancher, retired farmer, ganadero, ranchero, agricultor, agricultora, citricultor, citricultora
355|0.57|realtor, real estate agent
21.4||blackjack dealer, croupier
140|0.27|sous-chef, head chef, pastry chef, chef
194|0.97|kindergarten teacher, preschool teacher, maestra de kinder
1000|0.80|second grade teacher
300|0.59|science teacher, math teacher, english teacher
1610|0.78|teacher, gym teacher, art teacher, retired teacher, maestra, maestro, maestro de, profesora de
119||substitute teacher
92.1|0.06|firefighter, fireman, wildland firefighter, bombero, bombera
137|0.59|bartender
529|0.68|waitress, waiter, server, mesera, mesero
604|0.38|cook, cocinera, cocinero
69|0.64|baker, panadero, panadera, repostera, repostero
75.6|0.25|butcher, meatpacker, carnicero, carnicera
814|0.72|cashier, cajera, cajero
377|0.84|clerk
65.4|0.83|teller, bank teller
216|0.93|hairdresser, hairstylist, peluquera, peluquero, estilista
36.9|0.25|barber, barbero
88.5|0.85|nail tech
1060|0.08|truck driver, trucker, delivery driver, camionero, trailero, chofer del camion, chofer de camion
595||long-haul trucker
137|0.13|taxi driver, uber driver, taxista
278|0.03|mechanic, mecanico
183|0.01|plumber, plomero
275|0.02|electrician, electricista
385|0.04|carpenter, carpintero
62.4|0.05|roofer, techero
165|0.05|welder, soldador
93.9|0.07|machinist
35.7|0.03|mason, albanil
193|0.10|painter by trade, pintor
668|0.05|construction worker
226|0.27|farmhand, mushroom farmer, campesino, campesina, jornalero, jornalera, pizcador
655|0.40|janitor, custodian
251|0.24|security guard
364|0.07|landscaper, gardener, jardinero
342|0.39|lawyer, attorney, abogado, abogada
134|0.83|paralegal
496|0.59|accountant, cpa, contador, contadora
340|0.85|bookkeeper
29.4|0.62|tax preparer
184|0.49|insurance agent
775|0.49|salesman, vendedor, vendedora
626|0.21|software engineer
1040|0.16|engineer, ingeniero, ingeniera
54.6|0.30|architect
552|0.48|scientist
63|0.48|photographer
302|0.94|daycare worker, nanny, babysitter, ninera
409|0.88|housekeeper, maid, limpia casas
17.4|0.78|seamstress, tailor, costurera, sastre
17.4|0.91|florist, florista
34.8|0.70|flight attendant
11.4||conductor
19.5|0.47|joyero
34.5|0.70|lavandera
21.9|0.57|paletero, tamalera, frutero, elotero
2480|0.30|factory worker, mill worker, obrero, obrera
414|0.56|bank manager
0.687||forest ranger
4.5||guardabosques`
