// The form for a direct invocation

import { html } from 'lit';
import { post } from './api.js';
import { Form } from './form.js';
import { journal } from './journal.js';
import { jsonProblem } from './json-problem.js';
import { pretty } from './json.js';

export class InvokeForm extends Form {

  id = 'invoke';
  label = 'Invoke';
  body = 'payload';

  constructor(page) {
    super(page, { job: '', payload: '{}' });
  }

  fill(job, payload) {
    this.values = { job, payload: pretty(payload) };
  }

  /** The response comes when the function has ended, so its run opens before that. */
  running(resendOf, after) {
    const { job, payload } = this.values;
    const size = new TextEncoder().encode(payload).length;
    return (event) => event.kind === 'INVOKE' && event.number > after && event.channel === job && event.size === size
      && event.origin !== 'CLIENT' && (event.resendOf ?? undefined) === resendOf && journal.runsOfEvent(event.number).length > 0;
  }

  async send(resendOf) {
    await post('/invocations', { ...this.values, resendOf });
    return {};
  }

  get savedFor() {
    return this.values.job && !jsonProblem(this.values.payload) ? [this.values.job] : [];
  }

  toSave() {
    return this.values.payload;
  }

  render() {
    return html`<div class="fields">${this.select('job', 'Function', this.page.jobs.map(({ name }) => name))}</div>
      ${this.json('payload', 'Payload')}
      <p class="quiet">The function is called directly: no pattern or filter applies, and nothing is retried.</p>`;
  }

}
