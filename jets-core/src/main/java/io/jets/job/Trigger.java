package io.jets.job;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

import io.jets.job.fault.Origins;
import io.jets.job.fault.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a job. It provides everything that the rest of the library needs to know
 * about its kind, so that a new kind of trigger does not change other code.
 */
public interface Trigger {

	/**
	 * Returns where the trigger's attributes were written.
	 * @return the origins
	 */
	Origins origins();

	/**
	 * Returns the annotation that was written, for reports.
	 * @return its simple name with the sign, for instance {@code @Rate}
	 */
	default String annotation() {
		return origins().whole().annotation();
	}

	/**
	 * Describes the trigger in a few words, for tables of jobs.
	 * @return for instance {@code stream test-table}
	 */
	String describe();

	/**
	 * Returns the kind of event that the function receives.
	 * @return the kind
	 */
	PayloadKind payload();

	/**
	 * Returns whether the trigger replaces the event by a JSON value of any form.
	 * @return {@code true} if it does
	 */
	default boolean hasCustomPayload() {
		return false;
	}

	/**
	 * Returns whether Lambda invokes the function asynchronously: it then queues the
	 * event and retries.
	 * @return {@code true} if it does
	 */
	boolean isAsynchronous();

	/**
	 * Returns the texts that become part of the template as they are written. References
	 * to the template in them are checked.
	 * @return the texts, in any order
	 */
	default List<WrittenText> texts() {
		return List.of();
	}

	/**
	 * Returns this trigger with changed texts, for use where CloudFormation does not
	 * replace the variables in them.
	 * @param change changes a text of {@link #texts()} that the trigger uses when it
	 * fires
	 * @return the trigger
	 */
	default Trigger withTexts(UnaryOperator<String> change) {
		return this;
	}

	/**
	 * Returns when the trigger next fires by the clock.
	 * @param now the time from which a schedule counts
	 * @return the time, in the schedule's zone, or {@code null} if it does not fire by
	 * the clock or does not fire again, for instance because it is disabled
	 */
	default @Nullable ZonedDateTime next(ZonedDateTime now) {
		return null;
	}

	/**
	 * Returns whether the trigger fires by the clock, but at no time from now on.
	 * @param now the time from which a schedule counts
	 * @return {@code true} if it never fires; {@code false} if it fires again, is
	 * disabled, or does not fire by the clock
	 */
	default boolean neverFires(ZonedDateTime now) {
		return false;
	}

}
