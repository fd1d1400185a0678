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
	 * job has triggers of several kinds. An event without a detail type is the input of a
	 * schedule if schedules of the job replace the event and rules do not.
	 */
	static TriggerKind of(JobMethod job, byte[] event) {
		Set<TriggerKind> kinds = EnumSet.noneOf(TriggerKind.class);
		Set<TriggerKind> custom = EnumSet.noneOf(TriggerKind.class);
		for (Trigger trigger : job.triggers()) {
			TriggerKind kind = of(trigger.payload());
			kinds.add(kind);
			if (trigger.hasCustomPayload()) {
				custom.add(kind);
			}
		}
		if (kinds.size() == 1) {
			return kinds.iterator().next();
		}
		if (kinds.contains(STREAM) && EventInspector.isStreamBatch(event)) {
			return STREAM;
		}
		if (!kinds.contains(SCHEDULE)) {
			return EVENT;
		}
		boolean scheduled = !kinds.contains(EVENT) || EventInspector.isScheduled(event)
				|| (custom.equals(Set.of(SCHEDULE)) && EventInspector.detailType(event) == null);
		return scheduled ? SCHEDULE : EVENT;
	}

	private static TriggerKind of(PayloadKind payload) {
		return switch (payload) {
			case STREAM_BATCH -> STREAM;
			case BUS_EVENT -> EVENT;
			case SCHEDULED_EVENT -> SCHEDULE;
		};
	}

}
