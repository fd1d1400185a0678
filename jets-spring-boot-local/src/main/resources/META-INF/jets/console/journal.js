// The journal as this browser knows it. One tab follows the stream of the endpoint and tells the other tabs, because
// browsers open at most six connections to a host.

const CHANNEL = 'jets-journal';

/** The key in the storage of a tab for the id of the start to which the numbers in its URL belong. */
const START = 'jets.start';

/** As many as the journal of the endpoint keeps. */
const MAXIMUM = 2000;

/** Removes the oldest entries: the endpoint sends new entries in the order of their numbers. */
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
  /** Numbers of the last runs of what was given up. */
  lastRuns = new Set();
  /** Numbers of the runs of each event. */
  runsOf = new Map();
  start = '';
  sequence = 0;
  /** connecting, live or lost */
  state = 'connecting';
  /** Whether the application runs, and not only its endpoint; null if that is not known yet. */
  running = null;

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
    source.addEventListener('application', (event) => {
      const message = { kind: 'application', running: JSON.parse(event.data).running };
      this.#receive(message);
      this.#channel.postMessage(message);
    });
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
        this.#channel.postMessage({ kind: 'application', running: this.running });
      }
    } else if (message.kind === 'application') {
      this.running = message.running;
      this.dispatchEvent(new Event('application'));
      this.#changed();
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
    const known = this.start || sessionStorage.getItem(START);
    if (kind === 'reset') {
      for (const map of [this.events, this.runs, this.discards, this.lastRuns, this.runsOf]) {
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
    if (this.runsOf.size > MAXIMUM) {
      [...this.runsOf.keys()].filter((event) => !this.events.has(event)).forEach((event) => this.runsOf.delete(event));
    }
    this.sequence = Math.max(this.sequence, data.sequence);
    sessionStorage.setItem(START, this.start);
    if (known && known !== this.start) {
      this.dispatchEvent(new Event('start'));
    }
    this.#changed();
  }

  #put(entry) {
    const map = { event: this.events, run: this.runs, discard: this.discards }[entry.type];
    const known = map.get(entry.number);
    if (known && known.sequence >= entry.sequence) {
      return;
    }
    map.set(entry.number, entry);
    if (entry.type === 'discard') {
      this.lastRuns.add(entry.run);
    }
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
