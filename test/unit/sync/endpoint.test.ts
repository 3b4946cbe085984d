import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Endpoint, startEndpoint } from '../../support/endpoint.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await startEndpoint({ token: 'secret' });
});
afterEach(() => endpoint.close());

const event = { specversion: '1.0', id: '1', source: 'urn:test', type: 'app.test', data: {} };

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(endpoint.url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/cloudevents+json',
      Authorization: 'Bearer secret',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('the receiver that tests and the demo use', () => {
  test('stores what is right', async () => {
    expect((await post(event)).status).toBe(204);
    expect(endpoint.received).toEqual([event]);
    expect(endpoint.requests[0]).toMatchObject({ method: 'POST', path: '/events' });
  });

  test.each<[string, unknown, Record<string, string>, number, RegExp]>([
    ['without the token', event, { Authorization: '' }, 401, /token/],
    ['of another content type', event, { 'Content-Type': 'application/json' }, 415, /content type/],
    ['that is no JSON', '{', {}, 400, /not JSON/],
    ['of another version', { ...event, specversion: '0.3' }, {}, 400, /specversion/],
    ['without an id', { ...event, id: '' }, {}, 400, /id must be/],
    ['without a source', { ...event, source: undefined }, {}, 400, /source must be/],
    ['without a type', { ...event, type: 1 }, {}, 400, /type must be/],
  ])('refuses an event %s', async (_name, body, headers, status, sentence) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(sentence);
    expect(endpoint.received).toEqual([]);
  });

  test('refuses anything but POST', async () => {
    expect((await fetch(endpoint.url)).status).toBe(405);
  });

  test('does what it is told, so many times, then what is right', async () => {
    endpoint.respond(503, 2);
    endpoint.respond({ status: 200, body: 'fine', headers: { 'X-Is': 'so' } });
    expect((await post(event)).status).toBe(503);
    expect((await post(event)).status).toBe(503);
    expect(endpoint.received).toEqual([]);
    const last = await post(event);
    expect([await last.text(), last.headers.get('x-is')]).toEqual(['fine', 'so']);
    expect((await post(event)).status).toBe(204);
    endpoint.respond(500, Number.POSITIVE_INFINITY);
    expect((await post(event)).status).toBe(500);
    endpoint.behave();
    expect((await post(event)).status).toBe(204);
    expect([endpoint.received.length, endpoint.unique().length]).toEqual([3, 1]);
  });

  test('breaks the connection before or after storing', async () => {
    endpoint.respond('drop before storing');
    await expect(post(event)).rejects.toThrow();
    expect(endpoint.received).toEqual([]);
    endpoint.respond('drop after storing');
    await expect(post(event)).rejects.toThrow();
    expect(endpoint.received).toEqual([event]);
  });

  test('tells when enough has come, and that it never will once it is closed', async () => {
    const two = endpoint.waitFor(2);
    await post(event);
    await post(event);
    await post({ ...event, id: '2' });
    expect(await two).toHaveLength(2);
    expect(await endpoint.waitForRequests(3)).toHaveLength(3);
    const never = endpoint.waitFor(9);
    const closed = expect(never).rejects.toThrow('The endpoint was closed.');
    await endpoint.close();
    await closed;
    endpoint = await startEndpoint({ port: endpoint.port });
    // The client may still hold a connection to the one that was closed, and finds out by using it.
    await vi.waitFor(async () => expect((await post(event)).status).toBe(204));
  });
});
