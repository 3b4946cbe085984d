import { beforeEach, describe, expect, test } from 'vitest';
import type { LogRecord } from '../../../lib/model/record.ts';
import { appendRecord } from '../../../lib/records/append.ts';
import { openedRecord } from '../../../lib/records/builders.ts';
import { canonicalJson, canonicalSha } from '../../../lib/records/canonical.ts';
import { cloudevents } from '../../../lib/sync/destinations/cloudevents.ts';
import { note, sampleReview } from '../records/samples.ts';
import { newDevice } from '../storage/disk.ts';

const endpoint = { url: 'https://log.example.com/in', token: 'secret' };

let opened: LogRecord;
beforeEach(async () => {
  const data = await openedRecord(sampleReview(), 'none');
  opened = await appendRecord(await newDevice(), { ...note(''), data });
});

function encode(record: LogRecord, token: string | null = 'secret') {
  const { url, init } = cloudevents.encode([record], { ...endpoint, token });
  return { url, headers: new Headers(init.headers), event: JSON.parse(String(init.body)), init };
}

describe('a CloudEvent', () => {
  test('is posted in structured mode with the token', () => {
    const { url, headers, init } = encode(opened);
    expect(url).toBe('https://log.example.com/in');
    expect(init.method).toBe('POST');
    expect(headers.get('content-type')).toBe('application/cloudevents+json');
    expect(headers.get('authorization')).toBe('Bearer secret');
    expect(encode(opened, null).headers.has('authorization')).toBe(false);
  });

  test('carries the record', () => {
    const { handoff } = opened.data as Extract<LogRecord['data'], { kind: 'handoff.opened' }>;
    expect(encode(opened).event).toEqual({
      specversion: '1.0',
      id: opened.id,
      source: `urn:countersign:install:${opened.install}`,
      type: 'app.countersign.handoff.opened.v1',
      time: '2026-11-22T10:00:29.123Z',
      subject: `demo/8812/${handoff.review}`,
      datacontenttype: 'application/json',
      data: {
        seq: 1,
        prev: opened.prev,
        hash: opened.hash,
        version: opened.version,
        capture: 'none',
        kind: 'handoff.opened',
        handoff,
      },
    });
  });

  test('lets its receiver check the hash, as docs/records.md says', async () => {
    const { id, source, time, data } = encode(opened).event;
    const { seq, prev, hash, version, capture, ...rest } = data;
    const install = source.replace('urn:countersign:install:', '');
    const sealed = { id, seq, prev, install, time, version, capture, data: rest };
    expect(await canonicalSha(canonicalJson(sealed))).toBe(hash);
  });

  test('has a subject that can be taken apart again', () => {
    const data = structuredClone(opened.data) as Extract<
      LogRecord['data'],
      { kind: 'handoff.opened' }
    >;
    data.handoff.ticket = 'A/1 é';
    const subject = encode({ ...opened, data })
      .event.subject.split('/')
      .map(decodeURIComponent);
    expect(subject).toEqual(['demo', 'A/1 é', data.handoff.review]);
    data.handoff.ticket = null;
    expect(encode({ ...opened, data }).event.subject).toBe(`demo/${data.handoff.review}`);
    const test = { kind: 'test.sent', message: 'hello' } as const;
    expect(encode({ ...opened, data: test }).event.subject).toBe('test');
  });
});
