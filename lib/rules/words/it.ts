import { type Language, phrases } from './language.ts';

/** Italian. */
export const it: Language = {
  topics: {
    'legal action': phrases(`
      avvocato, avvocata, avvocati, avvocatessa, mio legale, azioni legali, azione legale, vie
      legali, ufficio legale, fare causa, farò causa, faremo causa, causa legale, in
      tribunale, al tribunale, giudice di pace, diffida, denunciarvi, denuncerò, sporgere
      denuncia, denuncia ai carabinieri, querela, querelare, citarvi in giudizio, messa in
      mora
    `),
    regulator: phrases(`
      agcom, agcm, antitrust, garante privacy, garante della privacy, al garante, associazione
      consumatori, associazione dei consumatori, federconsumatori, altroconsumo, codacons,
      ivass, consob, arera, difensore civico, autorità di vigilanza
    `),
    safety: phrases(`
      ferito, ferita, feriti, lesioni, ha preso fuoco, preso fuoco, esploso, esplosa,
      esplosione, scossa elettrica, folgorat*, rischio di incendio, pericolo di vita, in
      ospedale, pronto soccorso, reazione allergica, intossicazione, avvelenamento, fuga di
      gas, monossido di carbonio, ustione, ustioni, ustionat*, minacce di morte
    `),
    'self-harm': phrases(`
      suicidio, suicidarmi, suicidarsi, uccidermi, ammazzarmi, togliermi la vita, farla
      finita, voglio morire, autolesion*
    `),
    press: phrases(`
      giornalista, giornalisti, giornaliste, alla stampa, contattare la stampa, conferenza
      stampa, ufficio stampa, ai giornali, striscia la notizia, le iene
    `),
    discrimination: phrases(`
      discriminazion*, discriminatori*, discriminat*, razzismo, razzista, razzisti, sessismo,
      sessista, omofob*, transfob*, antisemit*, molestie, molestia
    `),
    'data protection': phrases(`
      diritto all oblio, diritto di accesso, diritto alla cancellazione, cancellare i miei
      dati, cancellate i miei dati, cancellazione dei miei dati, cancellazione dei dati, miei
      dati personali, violazione dei dati, violazione della privacy, fuga di dati,
      responsabile della protezione
    `),
  },
  harmless: phrases(`
    conforme al gdpr
  `),
  refund: phrases(`
    rimborso, rimborsi, rimborsare, rimborsato, rimborsata, rimborseremo, risarcimento,
    risarcire, risarcito, indennizzo, indennizzare, compensazione, nota di credito
  `),
  refusal: phrases(`
    non posso aiutarti con questo, non posso aiutarla con questo, non posso aiutarti con questa,
    non posso aiutarla con questa, non posso aiutare con questo, non sono in grado di aiutarti,
    non sono in grado di aiutarla, non posso soddisfare questa richiesta, come modello
    linguistico, in quanto ia, in quanto intelligenza artificiale
  `),
  error: phrases(`
    errore, si è verificato un errore, qualcosa è andato storto, tempo scaduto, troppe
    richieste, errore di rete
  `),
  low: phrases(`
    bassa, basso, molto bassa, molto basso, incerto, incerta, non sono sicuro, debole,
    insufficiente, scarsa
  `),
  dangling: phrases(`
    il, lo, la, gli, un, una, di, del, della, con, per, vostro, vostra, nostro, nostra, che,
    nel, nella, dal, alla
  `),
  blanks: phrases(`
    nome, cognome, nome del cliente, nome cliente, cliente, azienda, importo, numero, numero
    ordine, inserire, inserisci, link
  `),
};
