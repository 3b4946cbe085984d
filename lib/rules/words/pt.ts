import { type Language, phrases } from './language.ts';

/** Portuguese, of Brazil and Portugal. */
export const pt: Language = {
  topics: {
    'legal action': phrases(`
      advogado, advogada, advogados, advogadas, ação judicial, ações judiciais, processo
      judicial, medidas legais, medidas judiciais, vias judiciais, departamento jurídico,
      processar vocês, processar a empresa, vou processar, entrar na justiça, na justiça, no
      tribunal, em tribunal, pequenas causas, juizado especial, juizado, danos morais,
      notificação extrajudicial, queixa crime, boletim de ocorrência, intimação
    `),
    regulator: phrases(`
      procon, anatel, aneel, anac, livro de reclamações, deco proteste, asae, provedor de
      justiça, anacom, reclame aqui, órgão regulador, entidade reguladora, defesa do
      consumidor, consumidor gov, banco central do brasil, banco de portugal
    `),
    safety: phrases(`
      ferido, ferida, feridos, ferimento, ferimentos, machucado, machucou, pegou fogo,
      explodiu, explosão, choque elétrico, eletrocut*, risco de incêndio, risco de vida, no
      hospital, ao hospital, para o hospital, pronto socorro, reação alérgica, intoxicação,
      envenenamento, vazamento de gás, fuga de gás, monóxido de carbono, queimadura,
      queimaduras, ameaças de morte, ameaça de morte
    `),
    'self-harm': phrases(`
      suicídio, suicida, suicidar, me matar, matar me, tirar minha vida, tirar a minha vida,
      acabar com a minha vida, acabar com minha vida, quero morrer, automutil*
    `),
    press: phrases(`
      jornalista*, à imprensa, para a imprensa, assessoria de imprensa, na imprensa, aos
      jornais, à mídia, na mídia, aos media
    `),
    discrimination: phrases(`
      discriminação, discriminatóri*, fui discriminad*, racismo, racista*, sexismo, machista*,
      homofob*, transfob*, injúria racial, assédio, antissemit*
    `),
    'data protection': phrases(`
      lgpd, rgpd, apagar meus dados, apagar os meus dados, excluir meus dados, excluam meus
      dados, eliminar os meus dados, exclusão dos meus dados, meus dados pessoais, direito ao
      esquecimento, direito de acesso, vazamento de dados, violação de dados, encarregado de
      dados, encarregado de proteção
    `),
  },
  harmless: phrases(`
    conforme a lgpd, em conformidade com a lgpd
  `),
  refund: phrases(`
    reembolso, reembolsos, reembolsar, reembolsado, reembolsaremos, estorno, estornar,
    estornado, indenização, indemnização, indenizar, compensação, compensar, ressarcimento,
    ressarcir, devolução do valor, devolver o valor, nota de crédito
  `),
  refusal: phrases(`
    não posso ajudar com isso, não posso ajudar você com isso, não posso ajudá lo com isso, não
    posso ajudar com esta, não posso ajudar com essa, não consigo ajudar com isso, não posso
    atender a esta solicitação, não posso atender a essa solicitação, como modelo de linguagem,
    como um modelo de linguagem, como uma ia, como inteligência artificial
  `),
  error: phrases(`
    erro, ocorreu um erro, algo deu errado, algo correu mal, tempo limite excedido, tempo
    esgotado, muitas solicitações, erro de rede
  `),
  low: phrases(`
    baixa, baixo, muito baixa, muito baixo, incerto, incerta, inseguro, não tenho certeza,
    fraca, insuficiente
  `),
  dangling: phrases(`
    um, uma, de, dos, das, ou, com, para, seu, sua, seus, nosso, nossa, porque, que, por, ao
  `),
  blanks: phrases(`
    nome, sobrenome, nome do cliente, cliente, empresa, valor, número, número do pedido,
    inserir, insira, seu, link
  `),
};
