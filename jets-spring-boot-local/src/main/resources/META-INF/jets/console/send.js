// Sends events, items and invocations, new ones or those of the journal again

import { html, nothing } from 'lit';
import { get, post } from './api.js';
import { awsCommand, curlCommand } from './commands.js';
import { decisions } from './decisions.js';
import { journal } from './journal.js';
import { copy, member, pretty } from './json.js';
import { saveDialog } from './save.js';
import { go, View } from './view.js';

const TABS = [['event', 'Event'], ['item', 'Item'], ['records', 'Stream records'], ['invoke', 'Invoke']];

const EMPTY = {
  event: { bus: 'default', source: 'my.app', detailType: 'Hello', detail: '{\n  \n}' },
  item: { table: '', operation: 'put', item: '{\n  "id": "1"\n}', dynamoDbJson: false },
  records: { batch: '{\n  "Records": []\n}' },
  invoke: { job: '', payload: '{}' }
};

class Send extends View {

  static properties = {
    tab: { state: true }, form: { state: true }, jobs: { state: true }, saved: { state: true }, tables: { state: true },
    found: { state: true }, problem: { state: true }, sending: { state: true }, resendOf: { state: true }
  };

  constructor() {
    super();
    this.tab = 'event';
    this.form = structuredClone(EMPTY);
    this.jobs = [];
    this.saved = [];
    this.tables = { tables: [] };
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Send');
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      [this.jobs, this.saved, this.tables] = await Promise.all([get('/jobs'), get('/saved'), get('/tables')]);
      this.form.invoke.job ||= this.jobs[0]?.name ?? '';
      this.form.item.table ||= this.tables.tables[0]?.name ?? '';
      await this.#prefill(new URLSearchParams(location.search));
    } catch (problem) {
      this.problem = problem.message;
    }
    this.#decide();
  }

  async #prefill(parameters) {
    if (parameters.has('event')) {
      this.#fromEvent(await get(`/events/${parameters.get('event')}`));
    } else if (parameters.has('run')) {
      const { run, input } = await get(`/runs/${parameters.get('run')}`);
      this.tab = 'invoke';
      this.resendOf = run.events[0];
      this.form.invoke = { job: run.job, payload: pretty(input.text) };
    } else if (parameters.has('job')) {
      this.#fromJob(parameters.get('job'));
    }
    this.requestUpdate();
  }

  #fromEvent({ event, payload }) {
    this.resendOf = event.number;
    if (payload.cut) {
      this.problem = 'The journal has only the first 256 KB of this event. Complete it before you send it.';
    }
    if (event.kind === 'BUS') {
      this.tab = 'event';
      this.form.event = {
        bus: event.channel, source: event.source, detailType: event.detailType,
        detail: pretty(member(payload.text, 'detail') ?? payload.text)
      };
    } else if (event.kind === 'CHANGE') {
      this.tab = 'records';
      this.form.records = { batch: pretty(`{"Records":[${payload.text}]}`) };
    } else {
      this.tab = 'invoke';
      const job = event.kind === 'INVOKE' ? event.channel : journal.runsOfEvent(event.number)[0]?.job;
      this.form.invoke = { job: job ?? '', payload: pretty(payload.text) };
    }
  }

  #fromJob(name) {
    const job = this.jobs.find((candidate) => candidate.name === name);
    if (job) {
      this.tab = 'invoke';
      this.form.invoke = { job: name, payload: pretty(job.payload) };
    }
  }

  async #start(value) {
    const [kind, ...rest] = value.split(' ');
    this.problem = null;
    this.resendOf = null;
    if (kind === 'saved') {
      const [job, name] = rest;
      this.tab = 'invoke';
      this.form.invoke = { job, payload: (await get(`/saved/${job}/${name}`)).event };
    } else if (kind === 'recent') {
      this.#fromEvent(await get(`/events/${rest[0]}`));
    } else if (kind === 'sample') {
      const sample = this.samples[Number(rest[0])];
      this.#fromSample(sample);
    }
    this.requestUpdate();
    this.#decide();
  }

  #fromSample({ channel, kind, event, job }) {
    if (kind === 'pattern') {
      this.tab = 'event';
      this.form.event = {
        bus: channel ?? 'default', source: JSON.parse(member(event, 'source') ?? '""'),
        detailType: JSON.parse(member(event, 'detail-type') ?? '""'), detail: pretty(member(event, 'detail') ?? '{}')
      };
    } else if (kind === 'stream') {
      this.tab = 'records';
      this.form.records = { batch: pretty(`{"Records":[${event}]}`) };
    } else {
      this.tab = 'invoke';
      this.form.invoke = { job, payload: pretty(event) };
    }
  }

  #set(tab, name, value) {
    this.form = { ...this.form, [tab]: { ...this.form[tab], [name]: value } };
    this.problem = null;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.#decide(), 150);
  }

  async #decide() {
    if (this.tab !== 'event') {
      this.found = null;
      return;
    }
    const { bus } = this.form.event;
    try {
      this.found = await post('/decisions', { bus, event: this.#envelope() });
    } catch (problem) {
      this.found = { decisions: [], problem: { message: problem.message } };
    }
  }

  /** Returns the event as a function gets it. Line 1 of the detail is its own first line. */
  #envelope() {
    const { source, detailType, detail } = this.form.event;
    return `{"detail":${detail.trim() || '{}'},"version":"0","id":"00000000-0000-0000-0000-000000000000","detail-type":${JSON.stringify(detailType)},`
      + `"source":${JSON.stringify(source)},"account":"000000000000","time":"${new Date().toISOString().slice(0, 19)}Z","region":"us-east-1","resources":[]}`;
  }

  async #send() {
    const after = journal.sequence;
    const resendOf = this.resendOf ?? undefined;
    this.problem = null;
    this.sending = true;
    this.#jump(after);
    try {
      if (this.tab === 'event') {
        await post('/events', { ...this.form.event, resendOf });
      } else if (this.tab === 'item') {
        await post('/items', this.form.item);
      } else if (this.tab === 'records') {
        await post('/changes', { batch: JSON.parse(this.form.records.batch), resendOf });
      } else {
        await post('/invocations', { ...this.form.invoke, resendOf });
      }
    } catch (problem) {
      this.problem = problem.message;
      this.sending = false;
    }
  }

  /** Shows the event that is caused, as soon as the journal has it. */
  #jump(after) {
    const kind = { event: 'BUS', item: 'CHANGE', records: 'CHANGE', invoke: 'INVOKE' }[this.tab];
    const listener = () => {
      const caused = [...journal.events.values()].find((event) => event.number > after && event.kind === kind
        && (kind === 'CHANGE' || event.origin !== 'CLIENT'));
      if (caused || !this.isConnected || this.problem) {
        journal.removeEventListener('change', listener);
      }
      if (caused && this.isConnected) {
        go(`/console/events/${caused.number}`);
      }
    };
    journal.addEventListener('change', listener);
  }

  #keys(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#send();
    }
  }

  render() {
    const body = { event: () => this.#event(), item: () => this.#item(), records: () => this.#records(), invoke: () => this.#invoke() };
    return html`<div class="page send" @keydown=${this.#keys}>
      <h1>${this.resendOf ? html`Edit and send again <a href="/console/events/${this.resendOf}">event ${this.resendOf}</a>` : 'Send'}</h1>
      <div class="tabs"><div role="tablist">${TABS.map(([id, name]) => html`<button role="tab" id="tab-${id}" aria-selected=${this.tab === id}
        aria-controls="panel" @click=${() => { this.tab = id; this.problem = null; this.#decide(); }}>${name}</button>`)}</div>
        <span class="space"></span>${this.#templates()}</div>
      <div id="panel" role="tabpanel" aria-labelledby="tab-${this.tab}">${body[this.tab]()}</div>
      ${this.problem ? html`<p class="note bad" role="alert">${this.problem}</p>` : nothing}
      <p class="actions">
        <button class="primary" ?disabled=${this.#obstacle()} @click=${this.#send}>Send <kbd>Ctrl Enter</kbd></button>
        ${this.tab === 'item' || this.tab === 'records' ? nothing : html`<button @click=${this.#save}>Save for tests…</button>`}
        ${this.tab === 'records' ? nothing : html`<button @click=${(event) => copy(awsCommand(this.tab, this.form[this.tab], this.#keyNames()), event.target)}>Copy as aws</button>
        <button @click=${(event) => copy(curlCommand(this.tab, this.form[this.tab], this.#keyNames()), event.target)}>Copy as curl</button>`}
      </p>
    </div>`;
  }

  #templates() {
    const recent = [...journal.events.values()].slice(-15).reverse();
    const samples = this.samples = this.jobs.flatMap((job) => (job.samples ?? []).map((sample) => ({ ...sample, job: job.name })));
    return html`<label class="template">Start from <select @change=${(event) => { this.#start(event.target.value); event.target.value = ''; }}>
      <option value="">…</option>
      ${samples.length ? html`<optgroup label="Samples">${samples.map((sample, index) => html`<option value="sample ${index}">${sample.job}: ${sample.name}</option>`)}</optgroup>` : nothing}
      ${recent.length ? html`<optgroup label="Recent">${recent.map((event) => html`<option value="recent ${event.number}">${
        new Date(event.at).toLocaleTimeString()} ${event.detailType ?? ''} ${event.keys ?? event.source ?? event.channel}</option>`)}</optgroup>` : nothing}
      ${this.saved.length ? html`<optgroup label="Saved">${this.saved.map(({ job, name }) => html`<option value="saved ${job} ${name}">${job}/${name}</option>`)}</optgroup>` : nothing}
    </select></label>`;
  }

  #keyNames() {
    return this.tables.tables.find(({ name }) => name === this.form.item.table)?.keys.map(({ name }) => name) ?? [];
  }

  #obstacle() {
    return this.tab === 'item' && this.tables.obstacle != null;
  }

  #field(tab, name, label, list = []) {
    return html`<label>${label}<input .value=${this.form[tab][name]} spellcheck="false" list=${`${tab}-${name}`}
      @input=${(event) => this.#set(tab, name, event.target.value)}></label>
      <datalist id=${`${tab}-${name}`}>${list.map((value) => html`<option value=${value}></option>`)}</datalist>`;
  }

  #text(tab, name, label) {
    const problem = jsonProblem(this.form[tab][name]);
    return html`<label class="wide">${label}<textarea rows="12" spellcheck="false" .value=${this.form[tab][name]}
      aria-invalid=${problem != null} @input=${(event) => this.#set(tab, name, event.target.value)}></textarea></label>
      ${problem ? html`<p class="note bad" role="status">${problem}</p>` : nothing}`;
  }

  #event() {
    const events = [...journal.events.values()].filter((event) => event.kind === 'BUS');
    const buses = new Set(['default', ...this.jobs.flatMap((job) => job.triggers).filter((trigger) => trigger.kind === 'pattern').map((trigger) => trigger.channel ?? 'default')]);
    return html`<div class="fields">
        ${this.#field('event', 'bus', 'Event bus', [...buses])}
        ${this.#field('event', 'source', 'Source', [...new Set(events.map((event) => event.source))])}
        ${this.#field('event', 'detailType', 'Detail type', [...new Set(events.map((event) => event.detailType))])}
      </div>
      ${this.#text('event', 'detail', 'Detail')}
      ${this.found && !this.found.problem ? html`<section><h3>Who would take it</h3>${this.found.decisions.length ? decisions(this.found.decisions)
        : html`<p class="quiet">No job has a rule on this event bus.</p>`}</section>` : nothing}`;
  }

  #item() {
    const { obstacle, tables } = this.tables;
    if (obstacle) {
      return html`<p class="note">${obstacle}</p>`;
    }
    const { table, operation, dynamoDbJson } = this.form.item;
    const keys = tables.find((candidate) => candidate.name === table)?.keys ?? [];
    return html`<div class="fields">
        <label>Table<select .value=${table} @change=${(event) => this.#set('item', 'table', event.target.value)}>${
          tables.map(({ name }) => html`<option value=${name} ?selected=${name === table}>${name}</option>`)}</select></label>
        <label>Operation<select @change=${(event) => this.#set('item', 'operation', event.target.value)}>${
          ['put', 'update', 'delete'].map((name) => html`<option value=${name} ?selected=${name === operation}>${name}</option>`)}</select></label>
        <label class="check"><input type="checkbox" .checked=${dynamoDbJson} @change=${(event) => this.#set('item', 'dynamoDbJson', event.target.checked)}> DynamoDB JSON</label>
      </div>
      ${this.#text('item', 'item', operation === 'delete' ? 'Key' : 'Item')}
      <p class="quiet">${keys.length ? html`Key: ${keys.map((key, index) => html`${index ? ', ' : ''}<code>${key.name}</code> (${key.type})`)}. ` : nothing}${
        operation === 'update' ? 'The other attributes are set; those that you leave out stay.' : ''}</p>`;
  }

  #records() {
    return html`${this.#text('records', 'batch', 'Batch, as Lambda sends it')}
      <p class="quiet">Filters, batches and retries apply. No item is written: the table does not change.</p>`;
  }

  #invoke() {
    return html`<div class="fields"><label>Function<select @change=${(event) => this.#set('invoke', 'job', event.target.value)}>${
        this.jobs.map(({ name }) => html`<option value=${name} ?selected=${name === this.form.invoke.job}>${name}</option>`)}</select></label></div>
      ${this.#text('invoke', 'payload', 'Payload')}
      <p class="quiet">The function is called directly: no pattern or filter applies, and nothing is retried.</p>`;
  }

  #save() {
    const job = this.tab === 'invoke' ? this.form.invoke.job
      : this.found?.decisions.find((decision) => decision.result === 'MATCHED')?.job ?? this.jobs[0]?.name;
    saveDialog(job, this.tab === 'invoke' ? this.form.invoke.payload : pretty(this.#envelope()), this.jobs.map(({ name }) => name));
  }

}

function jsonProblem(text) {
  try {
    JSON.parse(text);
    return null;
  } catch (problem) {
    const position = /position (\d+)/.exec(problem.message);
    if (!position) {
      return problem.message;
    }
    const before = text.slice(0, Number(position[1])).split('\n');
    return `Line ${before.length}, column ${before.at(-1).length + 1}: ${problem.message.replace(/ in JSON at position.*| \(line.*/, '')}`;
  }
}

customElements.define('jets-send', Send);
