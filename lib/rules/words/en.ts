import { type Language, phrases } from './language.ts';

/** The many ways to say “I can't help with that”. */
const refusals = [
  "can't",
  'cannot',
  'can not',
  'am unable to',
  "'m unable to",
  'am not able to',
  "won't",
].flatMap((can) =>
  [
    'help with',
    'help you with',
    'assist with',
    'assist you with',
    'comply with',
    'fulfill',
    'fulfil',
  ].flatMap((verb) =>
    ['that', 'this', 'that request', 'this request', 'your request'].map(
      (what) => `${can} ${verb} ${what}`,
    ),
  ),
);

/** English. */
export const en: Language = {
  topics: {
    'legal action': phrases(`
      legal action, legal proceedings, legal claim, legal case, legal threat, legal team,
      legal department, legal counsel, lawyer*, attorney*, solicitor, solicitors, barrister*,
      law firm, lawsuit*, law suit, litigat*, class action, small claims, to court, in court,
      court order, court case, county court, court claim, cease and desist, prosecut*,
      subpoena*, letter before action, suing, sued, 'll sue, going to sue, want to sue, have
      to sue, right to sue, threatened to sue, threatening to sue, sue your, sue them, sue
      over, press charges, pressing charges, sue your company, sue you for, sue you if, sue
      you over, i will sue, we will sue, they will sue, he will sue, she will sue, sue the
      company, sue the airline, sue the bank, sue the seller, sue for damages, sue for breach,
      sue for negligence
    `),
    regulator: phrases(`
      regulator, regulators, regulatory authority, regulatory body, regulatory complaint,
      ombuds*, trading standards, consumer protection, better business bureau, attorney
      general, ftc, fcc, cfpb, financial conduct authority, the fca, ofcom, ofgem, ofwat,
      information commissioner*, consumer financial protection bureau, department of
      transportation
    `),
    safety: phrases(`
      injury, injuries, injured, injuring, caught fire, catch fire, burst into flames,
      explod*, electric shock, electrocut*, fire hazard, safety hazard, safety recall, safety
      issue, safety concern*, safety incident, product recall, gas leak, choking, carbon
      monoxide, allergic reaction, anaphyla*, food poisoning, poisoned, poisoning, got burned,
      burned my, burnt my, life threatening, medical emergency, taken to hospital, in
      hospital, to the hospital, emergency room, ambulance, domestic violence, death threat*,
      felt unsafe, feel unsafe, unsafe to use, unsafe to drive, unsafe product*, unsafe
      vehicle*, unsafe conditions, set on fire, explosion
    `),
    'self-harm': phrases(`
      suicide, suicides, suicidal, kill myself, killing myself, end my life, ending my life,
      self harm*, harm myself, harming myself, hurt myself on purpose, hurting myself, take my
      own life, want to die, better off dead, no reason to live, don't want to live, don't
      want to be alive
    `),
    press: phrases(`
      journalist*, news outlet*, media outlet*, news reporter*, press conference, press
      office, press enquir*, press inquir*, to the press, tell the press, contact the press,
      from the press, inform the press, to the media, contact the media, tell the media, to
      the papers, to the newspaper*, local newspaper*, national newspaper*, tv station, news
      station, news channel
    `),
    discrimination: phrases(`
      discriminat*, racism, racist*, sexism, sexist*, sexual harassment, harassed, harassment,
      homophob*, transphob*, islamophob*, antisemit*, anti semit*, hate speech, ableis*,
      racial profiling
    `),
    'data protection': phrases(`
      gdpr, ccpa, data subject, subject access request, dsar, right to be forgotten, right to
      erasure, data protection request, data protection officer, data protection authority,
      data breach, data leak, data protection law*, delete my data, delete all my data, delete
      my personal data, delete all data you, delete my personal information, delete all my
      personal, erase my data, erase all my data, erase my personal, copy of my data, copy of
      my personal data, copy of all my data, privacy complaint, privacy violation, breach of
      privacy, sell my data, sold my data, shared my data, what data you hold, what data you
      have on me, what personal data, what data do you hold, all the data you hold, all the
      data you have
    `),
  },
  harmless: phrases(`
    suicide prevention policy, suicide prevention training, suicide prevention course, suicide
    squad, suicide door*, power of attorney, voltage regulator*, pressure regulator*, gas
    regulator*, water regulator*, window regulator*, to the press of, to the media library, to
    the media folder, to the media player, to the media page, to the media server, exploded
    view, exploded diagram, gdpr compliant, ccpa compliant, injury time, cache poisoning, dns
    poisoning, fcc id, fcc certified, fcc compliant, diving regulator*, temperature regulator*,
    to the press room, to the press release*, from the press release*, to the press kit, from
    the press of
  `),
  refund: phrases(`
    refund, refunds, refunded, refunding, compensation, compensate, compensated, compensating,
    reimburse, reimbursed, reimbursing, reimbursement, goodwill, good will gesture, money back,
    credit note, chargeback, damages
  `),
  refusal: [
    ...refusals,
    ...phrases(`
      as an ai language model, as an ai assistant, as an ai model, as a language model,
      as a large language model, i do not have enough information to answer,
      i don't have enough information to answer, i'm just an ai, unable to generate a response,
      unable to draft a reply
    `),
  ],
  error: phrases(`
    error, an error occurred, an error has occurred, an unexpected error, internal server error,
    network error, something went wrong, there was an error, failed to generate, failed to
    fetch, could not generate, request timed out, the request timed out, timed out, rate limit
    exceeded, rate limit reached, too many requests, service unavailable, bad gateway, gateway
    timeout, the model is overloaded, the server is overloaded, maximum context length, context
    length exceeded, traceback most recent call last, uncaught, typeerror, syntaxerror,
    referenceerror, undefined, null, nan, invalid api key, unauthorized
  `),
  low: phrases(`
    low, very low, lower, unsure, uncertain, not sure, not certain, not confident, guess, poor,
    weak, insufficient, unlikely
  `),
  dangling: phrases(`
    the, and, or, of, with, your, our, my, their, because, if, which, from, into, but, than, to,
    for, this, please
  `),
  blanks: phrases(`
    name, first name, last name, your, customer, customers, client, company, insert, date,
    order, number, amount, link, url, agent, signature, product, address, phone, e-mail, email,
    title, enter, add, recipient, sender, time, placeholder, department, team, reason, tracking
  `),
};
