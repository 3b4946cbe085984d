/** What the demo's server and its pages say to each other. */

export interface Message {
  from: 'customer' | 'agent' | 'ai';
  text: string;
}

export interface TicketSummary {
  id: string;
  title: string;
  customer: string;
  excerpt: string;
  status: 'open' | 'closed';
}

export interface Ticket {
  id: string;
  title: string;
  status: 'open' | 'closed';
  customer: { name?: string; organisation?: string; tags: string[]; value?: number };
  messages: Message[];
  macro: string;
}

/** What the AI stored for a ticket: its draft and everything it says of it. */
export interface AiAnswer {
  request: string;
  draft: string;
  steps: { tool: string; arguments: string; result: string }[];
  options: string[];
  confidence?: number;
  concerns: string[];
  nextAction?: string;
}

/** A reply that an agent has sent. */
export interface Reply {
  ticket: string;
  text: string;
  closed: boolean;
  /** How it came: by the page's script, or as a plain form post. */
  by: 'script' | 'form';
}
