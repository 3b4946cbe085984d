import type { TicketSummary } from '../wire.ts';
import { api } from './api.ts';
import { el, one } from './dom.ts';
import { showBar } from './shell.ts';

const row = (ticket: TicketSummary) =>
  el(
    'li',
    { 'data-status': ticket.status },
    el(
      'a',
      { href: `/ticket/${encodeURIComponent(ticket.id)}${location.search}` },
      el('span', { class: 'row-title' }, ticket.title),
      el('span', { class: 'row-excerpt soft' }, ticket.excerpt),
      el('span', { class: 'row-customer' }, ticket.customer),
      el('span', { class: 'row-id soft' }, `#${ticket.id}`),
      el('span', { class: 'badge' }, ticket.status === 'open' ? 'Open' : 'Closed'),
    ),
  );

showBar();
const tickets = await api.tickets();
const open = tickets.filter(({ status }) => status === 'open').length;
one('.tickets').append(...tickets.map(row));
one('#count').textContent = `${open} open, ${tickets.length - open} closed`;
