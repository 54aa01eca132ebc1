// Made of libphonenumber-js 1.13.16 by `UPDATE_DATA=1 npx jest numberingPlans`; not edited by hand.

/**
 * The numbering plans of the world. A line holds, with blanks between: calling code; digits dialled
 * in front of a number inside the country ("-" for none); whether a 0 behind the calling code belongs
 * to the number (keep), or no number there begins with one (drop); how many digits may stand behind
 * the calling code; how many do so for fixed lines and mobile phones; for mobile phones alone, save
 * those that could be a local number without its area code; countries, the main one first.
 */
export const NUMBERING_PLANS = `
1 1 drop 10 10 10 US AG AI AS BB BM BS CA DM DO GD GU JM KN KY LC MP MS PR SX TC TT VC VG VI
7 8 drop 10,14 10 10 RU KZ
20 0 drop 8,9,10 8,9,10 10 EG
27 0 drop 5,6,7,8,9,10 5,6,7,8,9 9 ZA
30 - drop 10,11,12 10 10 GR
31 0 drop 5,6,7,8,9,10,11 9,11 9,11 NL
32 0 drop 8,9 8,9 9 BE
33 0 drop 9 9 9 FR
34 - drop 9 9 9 ES
36 06 drop 8,9 8,9 9 HU
39 - keep 6,7,8,9,10,11,12 6,7,8,9,10,11,12 9,10 IT VA
40 0 drop 6,9 6,9 9 RO
41 0 drop 9,12 9 9 CH
43 0 drop 4,5,6,7,8,9,10,11,12,13 4,5,6,7,8,9,10,11,12,13 9,10,11,12,13 AT
44 0 drop 7,9,10 9,10 10 GB GG IM JE
45 - drop 8 8 8 DK
46 0 drop 6,7,8,9,10,12 7,8,9 9 SE
47 - drop 5,8 8 8 NO SJ
48 - drop 6,7,8,9,10 7,9 9 PL
49 0 drop 4,5,6,7,8,9,10,11,12,13,14,15 5,6,7,8,9,10,11,12,13,14,15 10,11 DE
51 0 drop 8,9 8,9 9 PE
52 - drop 10 10 10 MX
53 0 drop 6,7,8,10 6,7,8,10 8 CU
54 0 drop 10,11 10,11 10,11 AR
55 0 drop 8,9,10,11 10,11 10,11 BR
56 - drop 9,10,11 9 9 CL
57 0 drop 8,10,11 8,10 10 CO
58 0 drop 10 10 10 VE
60 0 drop 8,9,10 8,9,10 9,10 MY
61 0 drop 5,6,7,8,9,10,12 9 9 AU CC CX
62 0 drop 7,8,9,10,11,12,13,14,15,16,17 7,8,9,10,11,12 9,10,11,12 ID
63 0 drop 6,8,9,10,11,12,13 6,8,9,10 10 PH
64 0 drop 5,6,7,8,9,10 8,9,10 9,10 NZ
65 - drop 8,10,11 8 8 SG
66 0 drop 8,9,10,13 8,9 9 TH
81 0 drop 8,9,10,11,12,13,14,15,16,17 9,10 10 JP
82 0 drop 5,6,8,9,10,11,12,13,14 5,6,8,9,10 9,10 KR
84 0 drop 7,8,9,10 9,10 9 VN
86 0 drop 7,8,9,10,11,12 7,8,9,10,11 11 CN
90 0 drop 7,10,12,13 10 10 TR
91 0 drop 8,9,10,11,12,13 10 10 IN
92 0 drop 8,9,10,11,12 9,10 10 PK
93 0 drop 9 9 9 AF
94 0 drop 9 9 9 LK
95 0 drop 6,7,8,9,10 6,7,8,9,10 9,10 MM
98 0 drop 4,5,6,7,10 6,7,10 10 IR
211 0 drop 9 9 9 SS
212 0 drop 9 9 9 MA EH
213 0 drop 8,9 8,9 9 DZ
216 - drop 8 8 8 TN
218 0 drop 9 9 9 LY
220 - drop 7,9 7,9 7,9 GM
221 - drop 9 9 9 SN
222 - drop 8 8 8 MR
223 - drop 8 8 8 ML
224 - drop 8,9 8,9 9 GN
225 - keep 10 10 10 CI
226 - keep 8 8 8 BF
227 - drop 8 8 8 NE
228 - drop 8 8 8 TG
229 - keep 10 10 10 BJ
230 - drop 7,8,10 7,8 8 MU
231 0 drop 7,8,9 7,8,9 9 LR
232 0 drop 8 8 8 SL
233 0 drop 8,9 9 9 GH
234 0 drop 10,11,12,13,14 10 10 NG
235 - drop 8 8 8 TD
236 - drop 8 8 8 CF
237 - drop 8,9 9 9 CM
238 - drop 7 7 7 CV
239 - drop 7 7 7 ST
240 - drop 9 9 9 GQ
241 - keep 7,8 7,8 7,8 GA
242 - keep 9 9 9 CG
243 0 drop 7,8,9,10 7,8,9,10 9 CD
244 - drop 9 9 9 AO
245 - drop 7,9 9 9 GW
246 - drop 7 7 7 IO
247 - drop 5,6 5 5 AC
248 - drop 7 7 7 SC
249 0 drop 9 9 9 SD
250 0 drop 8,9 8,9 9 RW
251 0 drop 9 9 9 ET
252 0 drop 6,7,8,9 6,7,8,9 9 SO
253 - drop 8 8 8 DJ
254 0 drop 7,8,9,10 7,8,9 9 KE
255 0 drop 9 9 9 TZ
256 0 drop 9 9 9 UG
257 - drop 8 8 8 BI
258 - drop 8,9 8,9 9 MZ
260 0 drop 9 9 9 ZM
261 0 drop 9 9 9 MG
262 0 drop 9 9 9 RE YT
263 0 drop 7,9,10 9 9 ZW
264 0 drop 8,9 8,9 9 NA
265 0 drop 7,9 7,9 9 MW
266 - drop 8 8 8 LS
267 - drop 7,8,10 7,8 8 BW
268 - drop 8,9 8 8 SZ
269 - drop 7 7 7 KM
290 - drop 4,5 4,5 5 SH TA
291 0 drop 7 7 7 ER
297 - drop 7 7 7 AW
298 - drop 6 6 6 FO
299 - drop 6 6 6 GL
350 - drop 8 8 8 GI
351 - drop 9 9 9 PT
352 - drop 4,5,6,7,8,9,10,11 4,5,6,7,8,9,10,11 9 LU
353 0 drop 7,8,9,10 7,8,9,10 9 IE
354 - drop 7,9 7,9 7,9 IS
355 0 drop 6,7,8,9 8,9 9 AL
356 - drop 8 8 8 MT
357 - drop 8 8 8 CY
358 0 drop 5,6,7,8,9,10,11,12 5,6,7,8,9,10 9,10 FI AX
359 0 drop 6,7,8,9,12 6,7,8,9 9 BG
370 0 drop 8 8 8 LT
371 - drop 8 8 8 LV
372 - drop 7,8,10 7,8 7,8 EE
373 0 drop 8 8 8 MD
374 0 drop 8 8 8 AM
375 8 drop 6,7,8,9,10,11 9 9 BY
376 - drop 6,8,9 6,9 6,9 AD
377 0 drop 8,9 8,9 9 MC
378 - keep 8,10 8,10 8 SM
380 0 drop 9,10 9 9 UA
381 0 drop 6,7,8,9,10,11,12 7,8,9,10,11,12 9,10 RS
382 0 drop 8,9 8 8 ME
383 0 drop 8,9,10,11,12 8,9,10,11,12 8 XK
385 0 drop 7,8,9 8,9 9 HR
386 0 drop 5,6,7,8 8 8 SI
387 0 drop 8,9 8,9 9 BA
389 0 drop 8 8 8 MK
420 - drop 9,10,11,12 9 9 CZ
421 0 drop 6,7,9 6,7,9 9 SK
423 0 drop 7,9 7,9 9 LI
500 - drop 5 5 5 FK
501 - drop 7,11 7 7 BZ
502 - drop 8,11 8 8 GT
503 - drop 7,8,11 8 8 SV
504 - drop 8,11 8 8 HN
505 - drop 8 8 8 NI
506 - drop 8,10 8 8 CR
507 - drop 7,8,10,11 7,8 7,8 PA
508 0 drop 6,9 6,9 9 PM
509 - drop 8 8 8 HT
590 0 drop 9 9 9 GP BL MF
591 0 drop 8,9 8 8 BO
592 - drop 7 7 7 GY
593 0 drop 8,9,10,11 8,9 9 EC
594 0 drop 9 9 9 GF
595 0 drop 6,7,8,9,10,11 7,8,9 9 PY
596 0 drop 9 9 9 MQ
597 - drop 6,7 6,7 7 SR
598 0 drop 4,5,6,7,8,9,10,11,12,13 8 8 UY
599 - drop 7,8 7,8 7,8 CW BQ
670 - drop 7,8 7,8 8 TL
672 - drop 6 6 6 NF
673 - drop 7 7 7 BN
674 - drop 7 7 7 NR
675 - drop 7,8 7,8 8 PG
676 - drop 5,7 5,7 7 TO
677 - drop 5,7 5,7 5,7 SB
678 - drop 5,7 5,7 7 VU
679 - drop 7,11 7 7 FJ
680 - drop 7 7 7 PW
681 - drop 6,9 6 6 WF
682 - drop 5 5 5 CK
683 - drop 4,7 4,7 4,7 NU
685 - drop 5,6,7,10 5,6,7,10 7,10 WS
686 0 drop 5,8 5,8 8 KI
687 - drop 6 6 6 NC
688 - drop 5,6,7 5,6,7 6,7 TV
689 - drop 6,8,9 8 8 PF
690 - drop 4,5,6,7 4,5,6,7 4,5,6,7 TK
691 - drop 7 7 7 FM
692 1 drop 7 7 7 MH
800 - keep 8 8 8
808 - drop 8 8 8
850 0 drop 8,10 8,10 10 KP
852 - drop 5,6,7,8,9,11 8 8 HK
853 - drop 7,8 8 8 MO
855 0 drop 8,9,10 8,9 9 KH
856 0 drop 8,9,10 8,9,10 9,10 LA
870 - drop 9,12 9,12 9,12
878 - drop 12 12 12
880 0 drop 6,7,8,9,10 6,7,8,9,10 10 BD
881 - keep 9,10 9,10 9,10
882 - drop 7,8,9,10,11,12 7,8,9,10,12 7,8,9,10,12
883 - drop 8,9,10,11,12 8,9,10,11,12 8,9,10,11,12
886 0 drop 7,8,9,10,11 8,9 9 TW
888 - keep 11 11 11
960 - drop 7,10 7 7 MV
961 0 drop 7,8 7,8 8 LB
962 0 drop 8,9 8,9 9 JO
963 0 drop 8,9 8,9 9 SY
964 0 drop 8,9,10 8,9,10 10 IQ
965 - drop 7,8 8 8 KW
966 0 drop 9,10 9 9 SA
967 0 drop 7,8,9 7,8,9 9 YE
968 - drop 7,8,9 8 8 OM
970 0 drop 8,9,10 8,9 9 PS
971 0 drop 5,6,7,8,9,10,11,12 8,9 9 AE
972 0 drop 7,8,9,10,11,12 8,9,11,12 9 IL
973 - drop 8 8 8 BH
974 - drop 7,8,9,11 8 8 QA
975 - drop 7,8 7,8 8 BT
976 0 drop 8,9,10 8,9,10 8 MN
977 0 drop 8,10,11 8,10 10 NP
979 - drop 9 9 9
992 - keep 9 9 9 TJ
993 8 drop 8 8 8 TM
994 0 drop 9 9 9 AZ
995 0 drop 9 9 9 GE
996 0 drop 9,10 9 9 KG
998 - drop 9 9 9 UZ
`;
