import { z } from 'zod';

/** A SHA-256 in lower-case hexadecimal, of a text's UTF-8 bytes. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/** An instant as RFC 3339 text with milliseconds, in UTC. */
export const instant = z.iso.datetime({ precision: 3 });

/** A web origin such as `https://desk.example.com`, without path or trailing slash. */
export const origin = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^/?#\s]+$/, 'must be an origin such as https://desk.example.com');
