import { cleanText, flaggedText } from './fixtures.ts';

export const handover = `Draft for #4521 “Where is my order?” – escalated by Ada Lovelace

Asked of you: decide on the draft below.

Request
Where is my order? It was meant to be here on Monday, and nobody answers the phone.

Draft
${flaggedText}

Flags
1. The draft says a refund was made, and no step made one. – confirmed
2. The amount €240 stands nowhere in the conversation or the steps. – confirmed
3. The draft speaks of legal action. – confirmed`;

export const arabic = `مرحبًا مارا،

شكرًا لتواصلك معنا. غادرت شحنتك المستودع هذا الصباح ومن المتوقع أن تصل يوم الخميس. لقد أعدنا مبلغ 240 يورو إلى بطاقتك، ويمكنك متابعة الشحنة بالرقم NL-4471-20.

مع أطيب التحيات`;

export const arabicSpan = { start: arabic.indexOf('لقد'), end: arabic.indexOf('، ويمكنك') };

export const long = Array.from(
  { length: 14 },
  (_, at) => `${at + 1}. ${cleanText.split('\n\n')[1]}`,
).join('\n\n');
