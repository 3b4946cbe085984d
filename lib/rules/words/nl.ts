import { type Language, phrases } from './language.ts';

/** Dutch. */
export const nl: Language = {
  topics: {
    'legal action': phrases(`
      advocaat, advocaten, jurist, juristen, juridische stappen, juridische actie, juridische
      procedure, juridische afdeling, rechtszaak, rechtszaken, voor de rechter, naar de
      rechter, rechtbank, kort geding, dagvaard*, aanklagen, aangeklaagd, ingebrekestelling,
      deurwaarder*, rechtsbijstand*, aangifte doen, aangifte gedaan, aangifte bij de politie
    `),
    regulator: phrases(`
      toezichthouder*, autoriteit consument, autoriteit persoonsgegevens,
      geschillencommissie*, consumentenbond, consuwijzer, ombudsman*, kifid, autoriteit
      financiele markten, nvwa
    `),
    safety: phrases(`
      gewond, gewonden, verwond, verwondingen, letsel, in brand gevlogen, vlam gevat,
      ontploft, ontploffing, explosie, elektrische schok, geelektrocuteerd, brandgevaar,
      levensgevaar*, spoedeisende hulp, allergische reactie, voedselvergiftiging,
      vergiftiging, gaslek, koolmonoxide, brandwonden, terugroepactie, doodsbedreiging*, naar
      het ziekenhuis, in het ziekenhuis
    `),
    'self-harm': phrases(`
      zelfmoord*, zelfdoding, suicidaal, suïcide, suïcidaal, mezelf van het leven, een einde
      aan mijn leven, wil dood, wil niet meer leven, zelfbeschadig*
    `),
    press: phrases(`
      journalist*, naar de pers, de pers, persconferentie, persvoorlichter*, naar de media,
      naar de krant
    `),
    discrimination: phrases(`
      discrimineer*, discrimineren, gediscrimineerd, discriminatie, discriminerend*, racisme,
      racistisch*, seksisme, seksistisch*, homofob*, transfob*, antisemit*, seksuele
      intimidatie
    `),
    'data protection': phrases(`
      avg verzoek, volgens de avg, op grond van de avg, inzageverzoek, recht op inzage, recht
      om vergeten, mijn gegevens verwijderen, gegevens te verwijderen, verwijder mijn
      gegevens, mijn persoonsgegevens, verwijdering van mijn gegevens, datalek*, functionaris
      gegevensbescherming
    `),
  },
  harmless: phrases(`

  `),
  refund: phrases(`
    terugbetaling, terugbetalen, terugbetaald, terugstorten, terugstorting, teruggestort,
    restitutie, vergoeding, vergoeden, vergoed, schadevergoeding, compensatie, compenseren,
    gecompenseerd, geld terug, tegemoetkoming, creditnota
  `),
  refusal: phrases(`
    daar kan ik u niet mee helpen, daar kan ik je niet mee helpen, hier kan ik u niet mee
    helpen, hier kan ik je niet mee helpen, ik kan u daar niet mee helpen, ik kan je daar niet
    mee helpen, ik kan u hier niet mee helpen, ik kan je hier niet mee helpen, ik kan niet
    helpen met dit verzoek, als taalmodel, als ai taalmodel
  `),
  error: phrases(`
    fout, er is een fout opgetreden, er ging iets mis, er is iets misgegaan, time out, te veel
    verzoeken, netwerkfout
  `),
  low: phrases(`
    laag, lage, zeer laag, onzeker, niet zeker, twijfelachtig, zwak, onvoldoende
  `),
  dangling: phrases(`
    de, het, een, en, van, met, voor, uw, jouw, onze, ons, omdat, dat, die, naar, om, bij
  `),
  blanks: phrases(`
    naam, voornaam, achternaam, klantnaam, naam klant, klant, bedrijf, datum, bedrag,
    bestelnummer, ordernummer, uw, invullen, invoegen
  `),
};
