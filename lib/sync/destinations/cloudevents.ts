import type { LogRecord } from '../../model/record.ts';
import type { Destination } from '../destination.ts';
import { judge } from '../judge.ts';

/**
 * CloudEvents 1.0 over HTTP, structured mode, one event per request: a batch must not be sent to a receiver that did not
 * ask for it (https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md).
 */
export const cloudevents: Destination = {
  id: 'cloudevents',
  batch: 1,
  encode([record], { url, token }) {
    const headers = new Headers({ 'Content-Type': 'application/cloudevents+json' });
    if (token !== null) headers.set('Authorization', `Bearer ${token}`);
    const body = record ? JSON.stringify(eventOf(record)) : '';
    return { url, init: { method: 'POST', headers, body } };
  },
  read: judge,
};

/** The event that tells one record. With `source` and `id` a receiver knows a repeated delivery. */
function eventOf({ id, install, time, seq, prev, hash, version, capture, data }: LogRecord) {
  return {
    specversion: '1.0',
    id,
    source: `urn:countersign:install:${install}`,
    type: `app.countersign.${data.kind}.v1`,
    time,
    subject: subjectOf(data),
    datacontenttype: 'application/json',
    data: { seq, prev, hash, version, capture, ...data },
  };
}

/** `site/ticket/review`, percent-encoded between the slashes, without the ticket where the page names none. */
function subjectOf(data: LogRecord['data']): string {
  if (data.kind === 'test.sent') return 'test';
  const { site, ticket, review } = data.handoff;
  const parts = ticket === null ? [site, review] : [site, ticket, review];
  return parts.map(encodeURIComponent).join('/');
}
