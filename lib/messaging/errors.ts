/** The background took the message and said no; `message` is the sentence to show. Nothing was changed. */
export class Refused extends Error {
  override name = 'Refused';
}

/** The background could not be reached. Nothing is known to have happened: the same message may be sent again. */
export class Unreachable extends Error {
  override name = 'Unreachable';
  constructor() {
    super('Countersign does not answer at the moment. Nothing was lost; please try again.');
  }
}

/** The extension was updated or removed while this page stayed open, so this page can't talk to it any more. */
export class Outdated extends Error {
  override name = 'Outdated';
  constructor() {
    super('Countersign was updated. Reload this page to go on.');
  }
}
