import { type Language, phrases } from './language.ts';

/** French. */
export const fr: Language = {
  topics: {
    'legal action': phrases(`
      mon avocat, mon avocate, notre avocat, nos avocats, mes avocats, votre avocat, avocat
      spécialisé, une avocate, action en justice, en justice, au tribunal, devant le tribunal,
      devant les tribunaux, tribunal judiciaire, porter plainte, porterai plainte, porté
      plainte, dépôt de plainte, déposer plainte, déposer une plainte, poursuites, poursuivre
      en justice, mise en demeure, huissier*, service juridique, procédure judiciaire, recours
      juridique, prendre un avocat, consulter un avocat, contacter un avocat, avec un avocat,
      assigner en justice, assignation
    `),
    regulator: phrases(`
      dgccrf, cnil, médiateur de la consommation, saisir le médiateur, défenseur des droits,
      autorité de régulation, autorité des marchés, répression des fraudes, 60 millions de
      consommateurs, acpr, arcep
    `),
    safety: phrases(`
      blessé, blessée, blessés, blessure, blessures, a pris feu, prendre feu, explosé,
      explosion, électrocut*, choc électrique, risque d incendie, danger de mort, à l'hôpital,
      aux urgences, réaction allergique, intoxication*, fuite de gaz, monoxyde de carbone,
      brûlé, brûlée, brûlure, brûlures, rappel de produit, menaces de mort
    `),
    'self-harm': phrases(`
      suicide, suicider, suicidaire*, me tuer, mettre fin à mes jours, en finir avec la vie,
      envie de mourir, veux mourir, automutil*
    `),
    press: phrases(`
      journaliste*, à la presse, la presse locale, contacter la presse, alerter la presse, aux
      médias, service de presse, contacter les médias, alerter les médias
    `),
    discrimination: phrases(`
      discriminat*, discriminé*, racisme, raciste*, sexisme, sexiste*, homophob*, transphob*,
      antisémit*, harcèlement, harcelé*
    `),
    'data protection': phrases(`
      rgpd, droit d accès, droit à l oubli, droit à l effacement, supprimer mes données,
      effacer mes données, mes données personnelles, suppression de mes données, fuite de
      données, violation de données, délégué à la protection
    `),
  },
  harmless: phrases(`
    conforme au rgpd, conformité rgpd, aux médias sociaux
  `),
  refund: phrases(`
    remboursement, remboursements, rembourser, remboursé, remboursée, remboursés, rembourserons,
    dédommagement, dédommager, dédommagé, indemnisation, indemniser, indemnité, indemnités,
    geste commercial, compensation, un avoir de
  `),
  refusal: phrases(`
    je ne peux pas vous aider avec, je ne peux pas vous aider sur, je ne peux pas répondre à
    cette demande, je ne peux pas t aider, je ne suis pas en mesure de vous aider, je ne suis
    pas en mesure de répondre, je ne peux pas aider avec, en tant qu'ia, en tant que modèle de
    langage, en tant qu'intelligence artificielle
  `),
  error: phrases(`
    erreur, une erreur s'est produite, une erreur est survenue, un problème est survenu, délai
    d'attente dépassé, trop de requêtes, erreur réseau
  `),
  low: phrases(`
    faible, très faible, basse, incertain, incertaine, pas sûr, pas sûre, insuffisant,
    insuffisante
  `),
  dangling: phrases(`
    le, la, les, un, une, des, du, de, et, ou, avec, pour, votre, vos, notre, nos, dans, que,
    qui, sur, par, aux, nous
  `),
  blanks: phrases(`
    nom, prénom, nom du client, client, entreprise, société, montant, numéro, votre, insérer,
    date, lien
  `),
};
