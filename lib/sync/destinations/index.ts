import type { DestinationId } from '../../outbox/entry.ts';
import type { Destination } from '../destination.ts';
import { cloudevents } from './cloudevents.ts';

/** Every format there is, by its id. A new one is a file here, a line here, and its id in `lib/outbox/entry.ts`. */
export const destinations: Record<DestinationId, Destination> = { cloudevents };
