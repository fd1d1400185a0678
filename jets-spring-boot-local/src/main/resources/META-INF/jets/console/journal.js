// The journal as this browser knows it. One tab follows the stream of the endpoint and tells the other tabs, because
// browsers open at most six connections to a host.

const CHANNEL = 'jets-journal';

/** As many as the journal of the endpoint keeps. */
const MAXIMUM = 2000;

function trim(map) {
  for (const number of map.keys()) {
    if (map.size <= MAXIMUM) {
      return;
    }
    map.delete(number);
  }
}

export class Journal extends EventTarget {

  events = new Map();
  runs = new Map();
  discards = new Map();
  /** Numbers of the runs of each event. */
  runsOf = new Map();
  start = '';
  sequence = 0;
  /** connecting, live or lost */
  state = 'connecting';

  #channel = new BroadcastChannel(CHANNEL);
  #source = null;

  async follow() {
    this.#channel.onmessage = (message) => this.#receive(message.data);
    await this.#catchUp();
    navigator.locks.request(CHANNEL, () => {
      this.#connect();
      // Held as long as this tab is open
      return new Promise(() => {});
    });
    // Another tab may follow the stream and have nothing to tell
    this.#channel.postMessage({ kind: 'state?' });
  }

  /** Returns the runs of an event, the oldest first. */
  runsOfEvent(number) {
    return (this.runsOf.get(number) ?? []).map((run) => this.runs.get(run)).filter(Boolean);
  }

  get position() {
    return `${this.start}-${this.sequence}`;
  }

  #connect() {
    this.#source?.close();
    const source = new EventSource(`/console/api/stream?after=${encodeURIComponent(this.position)}`);
    this.#source = source;
    const apply = (event) => {
      const message = { kind: event.type, from: this.position, data: JSON.parse(event.data) };
      this.#apply(message);
      this.#channel.postMessage(message);
    };
    source.addEventListener('reset', apply);
    source.addEventListener('changes', apply);
    source.onopen = () => this.#tellState('live');
    source.onerror = () => {
      this.#tellState('lost');
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => this.#connect(), 1000);
      }
    };
  }

  #tellState(state) {
    this.#setState(state);
    this.#channel.postMessage({ kind: 'state', state });
  }

  #setState(state) {
    this.state = state;
    this.#changed();
  }

  #receive(message) {
    if (message.kind === 'state?') {
      if (this.#source) {
        this.#channel.postMessage({ kind: 'state', state: this.state });
      }
    } else if (message.kind === 'state') {
      this.#setState(message.state);
    } else if (message.kind === 'reset' || message.from === this.position) {
      this.#apply(message);
    } else {
      this.#catchUp();
    }
  }

  async #catchUp() {
    try {
      const response = await fetch(`/console/api/journal?after=${encodeURIComponent(this.position)}`);
      const data = await response.json();
      this.#apply({ kind: data.complete ? 'reset' : 'changes', data });
    } catch {
      // The stream brings everything as soon as the application runs
    }
  }

  #apply({ kind, data }) {
    if (kind === 'reset') {
      for (const map of [this.events, this.runs, this.discards, this.runsOf]) {
        map.clear();
      }
      this.start = data.start;
      this.sequence = 0;
    }
    for (const entry of data.entries) {
      this.#put(entry);
    }
    for (const map of [this.events, this.runs, this.discards]) {
      trim(map);
    }
    this.sequence = Math.max(this.sequence, data.sequence);
    this.#changed();
  }

  #put(entry) {
    const map = { event: this.events, run: this.runs, discard: this.discards }[entry.type];
    const known = map.get(entry.number);
    if (known && known.sequence >= entry.sequence) {
      return;
    }
    map.set(entry.number, entry);
    if (entry.type === 'run' && !known) {
      for (const event of entry.events) {
        if (!this.runsOf.has(event)) {
          this.runsOf.set(event, []);
        }
        this.runsOf.get(event).push(entry.number);
      }
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

}

export const journal = new Journal();
