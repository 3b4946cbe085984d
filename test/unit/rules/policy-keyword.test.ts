import { describe, expect, it } from 'vitest';
import { type Example, inputOf } from '../../../lib/rules/example.ts';
import { policyKeyword } from '../../../lib/rules/policy-keyword.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { defaultsOf } from '../../../lib/rules/rule-settings.ts';

const defaults = { amount: 100, words: [] as string[], harmless: [] as string[] };
const flags = (example: Example, params: Partial<typeof defaults> = {}) =>
  policyKeyword.evaluate(inputOf(example), { ...defaults, ...params });

describe('policy keywords', () => {
  it('has the defaults that these tests use', () => {
    expect(defaultsOf(policyKeyword as Rule)).toEqual(defaults);
  });

  it('mark the exact words in the draft', () => {
    const text = 'We passed your note to our legal team today.';
    const [flag] = flags({ text });
    expect(flag?.response).toBe('hard stop');
    expect(flag?.span && text.slice(flag.span.start, flag.span.end)).toBe('legal team');
    expect(flag?.sentence).toBe(
      'The draft speaks of legal action (“legal team”): a person has to decide.',
    );
  });

  it('in the request alone give a fact and no span', () => {
    const [flag] = flags({
      text: 'We will look into it.',
      request: 'Answer, or I call my lawyer.',
    });
    expect(flag).toMatchObject({
      span: null,
      fact: 'in the request: Answer, or I call my lawyer.',
      sentence: 'The request speaks of legal action (“lawyer”): a person has to decide.',
    });
  });

  it('give one flag per topic, however often it is named', () => {
    const text = 'Your lawyer may call our lawyer. The attorney knows the lawsuit.';
    expect(flags({ text, request: 'My lawyer will call.' }).map(({ id }) => id)).toEqual([
      'policy-keyword:1',
    ]);
  });

  it.each([
    ['de', 'Ich schalte meinen Anwalt ein.'],
    ['de', 'ICH GEHE ZUR VERBRAUCHERZENTRALE.'],
    ['de', 'Ich verlange die Löschung meiner Daten nach DSGVO.'],
    ['fr', 'C’est du harcèlement, je vais porter plainte.'],
    ['fr', "J'ai prévenu un journaliste."],
    ['es', 'Voy a poner una denuncia y llamar a la prensa.'],
    ['it', 'È una discriminazione, chiamo i giornalisti.'],
    ['nl', 'Ik stap naar de rechter en naar de Consumentenbond.'],
    ['pt', 'Vou entrar na Justiça, falem com o meu advogado.'],
    ['pt', 'Exijo a exclusão dos meus dados conforme a lei.'],
    ['en, accents as separate marks', 'Je saisis le me\u0301diateur de la consommation.'],
    ['en, typographic apostrophe', 'I don’t want to live like this.'],
    ['en, over a line end', 'I will take legal\naction against you.'],
    ['en, in bold', 'I will take **legal** action.'],
    ['en, hyphen', 'This is about self-harm.'],
  ])('are found in a request (%s): %s', (_, request) => {
    expect(flags({ text: 'Thank you.', request })).not.toEqual([]);
  });

  it.each([
    'The issue is with the tissue paper.',
    'Please press the button, then press Enter.',
    'Sue will call you. Ask Sue for help.',
    'Will Sue be there?',
    'We pursued the matter with the courier.',
    'The pressure regulator is in the box.',
    'Take our legal size folder. Action is not needed.',
    'The reporter of this bug closed the ticket.',
    'Please use the social media buttons below.',
    'The tennis court is free at six.',
    'Your data is stored in the EU.',
    'Der Druckknopf presst sich von selbst zurück.',
    'Diese Anzeige erscheint im Menü.',
    'Datenschutzerklärung und Impressum finden Sie unten.',
    'Vous pouvez payer par carte, la pression est normale.',
    'Je vous assigne un nouveau mot de passe.',
    'Que choisir entre les deux modèles ?',
    'Puede pagar con otros medios de pago.',
    'El envío es urgente y llega mañana.',
    'La stampante è pronta, la stampa è di qualità.',
    'Il prodotto è legalmente conforme.',
    'De koerier belt aan de deur.',
    'Het is persoonlijk bezorgd, dus geen zorgen.',
    'O processo de devolução demora cinco dias.',
    'Isso garante que os valores discriminados estão certos.',
  ])('leave an ordinary draft alone: %s', (text) => {
    expect(flags({ text })).toEqual([]);
  });

  it.each([
    ['We refund $100.01 to your card.', true],
    ['We refund $100 to your card.', false],
    ['You get 1.250,00 € as compensation.', true],
    ['Rückerstattung: 99,99 EUR', false],
    ['A goodwill credit of CHF 150 was added.', true],
    ['Nous vous remboursons : remboursement de 1 200 €.', true],
    ['O reembolso de R$ 350,00 foi feito.', true],
    ['Reembolso de 80 euros hecho.', false],
    ['The suite costs $900. A refund takes five days.', false],
    ['Order 4500 was refunded.', false],
  ])('on money: “%s” is stopped: %s', (text, isStopped) => {
    expect(flags({ text }).length > 0).toBe(isStopped);
  });

  it('mark the highest amount over the limit', () => {
    const text = 'We refund $120 today and $2,571.00 tomorrow.';
    const [flag] = flags({ text });
    expect(flag?.span && text.slice(flag.span.start, flag.span.end)).toBe('$2,571.00');
  });

  it('take the limit from the settings', () => {
    expect(flags({ text: 'We refund $120 today.' }, { amount: 200 })).toEqual([]);
  });

  it.each([
    ['C++', 'Our C++ team', 'C++'],
    ['.*', 'anything at all', null],
    ['a.c', 'abc', null],
    ['gadget*', 'gadgets', null],
    ['Project  Falcon', 'about project\nfalcon now', 'project\nfalcon'],
    ['recall', 'as far as I recalled', null],
    ['召回', '我们正在召回这批产品。', '召回'],
    ["l'affaire", 'dans l’affaire X', 'l’affaire'],
  ])('of the list are taken literally: “%s” in “%s”', (word, text, found) => {
    const [flag] = flags({ text }, { words: [word] });
    expect(flag?.span ? text.slice(flag.span.start, flag.span.end) : null).toBe(found);
  });

  it('can be excused by the list of harmless phrases', () => {
    const text = 'Our Lawyer Barbie is back in stock.';
    expect(flags({ text })).toHaveLength(1);
    expect(flags({ text }, { harmless: ['lawyer barbie'] })).toEqual([]);
    expect(flags({ text: `${text} Ask a lawyer.` }, { harmless: ['lawyer barbie'] })).toHaveLength(
      1,
    );
  });
});
