import { z } from 'zod';

/* zod compiles schemas with `new Function` where it may, which an extension's content security policy forbids. */
z.config({ jitless: true });
