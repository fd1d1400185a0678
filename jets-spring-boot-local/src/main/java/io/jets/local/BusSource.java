package io.jets.local;

import io.jets.job.EventPatternTrigger;

/**
 * Fires jobs by events on the bus: whoever puts an event there delivers it, so there is
 * nothing to start.
 */
final class BusSource implements TriggerSource<EventPatternTrigger> {

	@Override
	public Class<EventPatternTrigger> type() {
		return EventPatternTrigger.class;
	}

	@Override
	public void start() {
	}

	@Override
	public void stop() {
	}

}
