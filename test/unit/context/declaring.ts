import { type Declared, declaredFor } from '../../../lib/context/declared.ts';
import { one, pageAt } from '../sites/page.ts';

/** A page of a helpdesk with this body and head. */
export const page = (body: string, head = '') =>
  pageAt('https://desk.example.com/', `<head>${head}</head><body>${body}</body>`);

/** What such a page declares of the element with the id `draft`. */
export const declared = (body: string, head = ''): Declared | null =>
  declaredFor(one(page(body, head), '#draft'));

/** The markup of a JSON block for the element with this id. */
export const block = (json: unknown, id = 'draft') =>
  `<script type="application/ai-handoff+json" data-ai-for="${id}">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;

/** A part of the context package that is there. */
export const present = (value: unknown) => ({ state: 'present', value });
