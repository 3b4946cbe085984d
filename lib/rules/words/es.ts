import { type Language, phrases } from './language.ts';

/** Spanish. */
export const es: Language = {
  topics: {
    'legal action': phrases(`
      abogado, abogada, abogados, abogadas, acciones legales, acción legal, medidas legales,
      vía judicial, vía legal, proceso judicial, demanda judicial, demandarlos, demandarles,
      demandar a, los demandaré, voy a demandar, poner una demanda, interponer una demanda,
      ante los tribunales, ante un juez, juzgado, juzgados, denunciarlos, denunciarles, poner
      una denuncia, interponer una denuncia, querella, burofax, departamento legal
    `),
    regulator: phrases(`
      hoja de reclamaciones, hojas de reclamaciones, oficina del consumidor, protección al
      consumidor, facua, la ocu, profeco, aepd, sernac, indecopi, defensor del pueblo,
      defensor del consumidor, organismo regulador, ente regulador, arbitraje de consumo,
      junta arbitral
    `),
    safety: phrases(`
      herido, herida, heridos, lesionado, lesionada, lesiones, se incendió, prendió fuego,
      explotó, explosión, descarga eléctrica, electrocut*, riesgo de incendio, peligro de
      muerte, al hospital, en el hospital, reacción alérgica, intoxicación, fuga de gas,
      monóxido de carbono, quemaduras, amenazas de muerte, a urgencias, en urgencias
    `),
    'self-harm': phrases(`
      suicidio, suicidarme, suicida, suicidarse, matarme, quitarme la vida, acabar con mi
      vida, quiero morir, autolesion*
    `),
    press: phrases(`
      periodista*, a la prensa, la prensa, rueda de prensa, medios de comunicación, a los
      periódicos
    `),
    discrimination: phrases(`
      discriminación, discriminaciones, discriminatori*, discriminaron, me discrimin*,
      racismo, racista*, sexismo, machista*, homofob*, homófob*, transfob*, acoso sexual,
      antisemit*
    `),
    'data protection': phrases(`
      rgpd, lopd*, derecho al olvido, derecho de acceso, derecho de supresión, derechos arco,
      borrar mis datos, borren mis datos, eliminar mis datos, eliminen mis datos, supriman mis
      datos, mis datos personales, filtración de datos, violación de datos, protección de
      datos personales, delegado de protección
    `),
  },
  harmless: phrases(`
    conforme al rgpd, cumple con el rgpd
  `),
  refund: phrases(`
    reembolso, reembolsos, reembolsar, reembolsado, reembolsaremos, devolución del importe,
    devolver el importe, devolución de, indemnización, indemnizar, compensación, compensar,
    compensado, compensaremos, reintegro, abonaremos
  `),
  refusal: phrases(`
    no puedo ayudarte con eso, no puedo ayudarle con eso, no puedo ayudarle con esta, no puedo
    ayudarte con esta, no puedo ayudarte con esto, no puedo ayudarle con esto, no puedo ayudar
    con eso, no puedo atender esta solicitud, no puedo cumplir con esa solicitud, no puedo
    cumplir con esta solicitud, como modelo de lenguaje, como inteligencia artificial, como una
    ia
  `),
  error: phrases(`
    error, se ha producido un error, se produjo un error, ha ocurrido un error, ocurrió un
    error, algo salió mal, algo ha salido mal, tiempo de espera agotado, demasiadas solicitudes,
    error de red
  `),
  low: phrases(`
    baja, bajo, muy baja, muy bajo, incierto, incierta, inseguro, insegura, no estoy seguro,
    débil, insuficiente
  `),
  dangling: phrases(`
    el, la, los, las, un, una, de, del, con, para, su, sus, nuestro, nuestra, porque, que, por
  `),
  blanks: phrases(`
    nombre, nombre del cliente, apellido, cliente, empresa, fecha, importe, número, número de
    pedido, insertar, su, tu, enlace
  `),
};
