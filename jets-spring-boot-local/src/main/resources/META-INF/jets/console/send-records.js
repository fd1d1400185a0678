// The form for records of a stream that are delivered without a write

import { html } from 'lit';
import { post } from './api.js';
import { Form } from './form.js';
import { jsonProblem } from './json-problem.js';
import { pretty } from './json.js';

export class RecordsForm extends Form {

  id = 'records';
  label = 'Stream records';
  body = 'batch';

  constructor(page) {
    super(page, { batch: '{\n  "Records": []\n}' });
  }

  /** Takes one record. */
  fill(record) {
    this.values = { batch: pretty(`{"Records":[${record}]}`) };
  }

  async send(resendOf) {
    const { events } = await post('/changes', { batch: JSON.parse(this.values.batch), resendOf });
    return { number: events[0] };
  }

  get savedFor() {
    if (jsonProblem(this.values.batch)) {
      return [];
    }
    const tables = new Set((JSON.parse(this.values.batch).Records ?? []).map((record) => /:table\/([^/]+)/.exec(record?.eventSourceARN)?.[1]));
    return this.page.jobs.filter((job) => job.triggers.some((trigger) => trigger.kind === 'stream' && tables.has(trigger.channel)))
      .map(({ name }) => name);
  }

  toSave() {
    return this.values.batch;
  }

  render() {
    return html`${this.json('batch', 'Batch, as Lambda sends it')}
      <p class="quiet">Filters, batches and retries apply. No item is written: the table does not change.</p>`;
  }

}
