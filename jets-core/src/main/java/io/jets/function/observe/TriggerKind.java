package io.jets.function.observe;

import java.util.EnumSet;
import java.util.Set;

import io.jets.function.payload.EventInspector;
import io.jets.job.JobMethod;
import io.jets.job.PayloadKind;
import io.jets.job.Trigger;

/**
 * The kinds of triggers that invoke a job.
 */
public enum TriggerKind {

	/**
	 * A batch of records of a DynamoDB stream.
	 */
	STREAM,

	/**
	 * An event of an event bus.
	 */
	EVENT,

	/**
	 * A schedule.
	 */
	SCHEDULE;

	/**
	 * Returns the kind of trigger that delivers an event. The event decides only if the
	 * job has triggers of several kinds.
	 */
	static TriggerKind of(JobMethod job, byte[] event) {
		Set<TriggerKind> kinds = EnumSet.noneOf(TriggerKind.class);
		for (Trigger trigger : job.triggers()) {
			kinds.add(of(trigger.payload()));
		}
		if (kinds.size() == 1) {
			return kinds.iterator().next();
		}
		if (EventInspector.isStreamBatch(event)) {
			return STREAM;
		}
		return (kinds.contains(SCHEDULE) && (!kinds.contains(EVENT) || EventInspector.isScheduled(event))) ? SCHEDULE
				: EVENT;
	}

	private static TriggerKind of(PayloadKind payload) {
		return switch (payload) {
			case STREAM_BATCH -> STREAM;
			case BUS_EVENT -> EVENT;
			case SCHEDULED_EVENT -> SCHEDULE;
		};
	}

}
