import { type Language, phrases } from './language.ts';

/** German. */
export const de: Language = {
  topics: {
    'legal action': phrases(`
      anwalt*, anwält*, rechtsanw*, rechtsbeistand, rechtliche schritte, rechtlichen
      schritte*, rechtsweg, verklagen, verklage, verklagt, klage einreichen, klage erheben,
      gerichtlich, gerichtliche*, vor gericht, gerichtsverfahren, mahnbescheid, abmahnung,
      strafanzeige, anzeige erstatten, einstweilige verfügung, sammelklage, rechtsabteilung,
      rechtsstreit, schadensersatzklage, unterlassungs*
    `),
    regulator: phrases(`
      aufsichtsbehörde*, regulierungsbehörde*, bafin, bundesnetzagentur, verbraucherzentrale,
      verbraucherschutz*, schlichtungsstelle*, ombudsmann*, bundeskartellamt, gewerbeaufsicht,
      eichamt, luftfahrtbundesamt
    `),
    safety: phrases(`
      in brand geraten, feuer gefangen, explodier*, stromschlag, brandgefahr, lebensgefahr*,
      rückruf wegen, produktrückruf, notaufnahme, notarzt, allergische reaktion, vergiftung*,
      lebensmittelvergiftung, gasleck, kohlenmonoxid, verbrannt, morddrohung*, bin verletzt,
      wurde verletzt, verletzt worden, hat sich verletzt, habe mich verletzt,
      verletzungsgefahr, körperverletzung, explosion, ins krankenhaus, im krankenhaus
    `),
    'self-harm': phrases(`
      suizid*, selbstmord*, selbstverletz*, umbringen, mir das leben nehmen, nicht mehr leben,
      will sterben
    `),
    press: phrases(`
      journalist*, an die presse, der presse melden, die presse informieren, presse
      informieren, pressestelle, presseanfrage*, an die medien, an die zeitung, redakteur*,
      zur veröffentlichung
    `),
    discrimination: phrases(`
      diskriminier*, rassis*, sexis*, fremdenfeindlich*, ausländerfeindlich*, homophob*,
      transphob*, antisemit*, belästigung, belästigt, benachteiligungsverbot
    `),
    'data protection': phrases(`
      dsgvo, datenschutzverstoß*, datenschutzverletzung*, datenschutzbeauftragt*,
      datenschutzbehörde*, datenschutzbeschwerde*, datenschutzanfrage*, datenauskunft,
      selbstauskunft, meine daten löschen, meiner daten, daten zu löschen, meine
      personenbezogenen daten, meiner personenbezogenen daten, recht auf vergessenwerden,
      datenleck, datenpanne
    `),
  },
  harmless: phrases(`
    dsgvo konform*
  `),
  refund: phrases(`
    erstattung, erstattungen, erstatten, erstattet, rückerstattung, rückerstatten,
    rückerstattet, zurückerstatten, zurückerstattet, entschädigung, entschädigen, entschädigt,
    schadensersatz, schadenersatz, kulanz*, gutschrift, geld zurück, wiedergutmachung
  `),
  refusal: phrases(`
    dabei kann ich nicht helfen, damit kann ich nicht helfen, dabei kann ich ihnen nicht helfen,
    dabei kann ich dir nicht helfen, dabei kann ich leider nicht helfen, damit kann ich ihnen
    leider nicht helfen, dabei kann ich ihnen leider nicht helfen, kann ich nicht behilflich
    sein, diese anfrage kann ich nicht, kann diese anfrage nicht, als ki, als sprachmodell, ich
    kann ihnen dabei nicht helfen, ich kann dir dabei nicht helfen, ich kann dabei nicht helfen
  `),
  error: phrases(`
    fehler, ein fehler ist aufgetreten, es ist ein fehler aufgetreten, etwas ist schiefgelaufen,
    etwas ist schief gelaufen, zeitüberschreitung, interner serverfehler, netzwerkfehler, zu
    viele anfragen
  `),
  low: phrases(`
    niedrig, gering, sehr gering, unsicher, nicht sicher, schwach, ungewiss, vermutung
  `),
  dangling: phrases(`
    der, die, das, den, dem, des, ein, eine, einen, einem, einer, und, oder, mit, von, für,
    ihre, ihren, ihr, unsere, unseren, weil, dass, wenn, sowie, im, zum, zur, bitte
  `),
  blanks: phrases(`
    name, vorname, nachname, kunde, kundenname, kundin, firma, datum, betrag, bestellnummer,
    ihr, einfügen, platzhalter
  `),
};
