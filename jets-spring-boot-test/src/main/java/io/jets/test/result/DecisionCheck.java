package io.jets.test.result;

import java.util.List;
import java.util.stream.Collectors;

import io.jets.job.Trigger;
import io.jets.local.engine.JobEngine;
import io.jets.local.journal.entry.Decision;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Checks decisions about events.
 *
 * @param engine the engine that decided
 * @param decisions the decisions
 */
record DecisionCheck(JobEngine engine, List<Decision> decisions) {

	/**
	 * Returns the error if a job did not get an event.
	 * @return the message, {@code null} if one of its triggers matched
	 */
	@Nullable String matched(String job) {
		return of(job).stream().anyMatch(Decision::matched) ? null
				: "Expecting " + job + " to match, but " + whyNot(job);
	}

	/**
	 * Returns the error if a job got an event, or for another reason than the expected
	 * one did not.
	 * @return the message, {@code null} if none of its triggers matched
	 */
	@Nullable String didNotMatch(String job, @Nullable Reason reason) {
		List<Decision> own = of(job);
		if (own.isEmpty()) {
			return "Expecting " + job + " not to match, but " + whyNot(job);
		}
		for (Decision decision : own) {
			if (decision.matched()) {
				return "Expecting " + job + " not to match, but its " + decision.trigger() + " matches";
			}
		}
		if (reason != null && own.stream().noneMatch(reason::explains)) {
			return "Expecting " + job + " not to match because " + reason + ", but "
					+ own.stream()
						.min(Decision.NEAREST_FIRST)
						.map((nearest) -> "its " + nearest.trigger() + " does not match for another reason: "
								+ nearest.text(true))
						.orElseThrow();
		}
		return null;
	}

	/**
	 * Returns why a job did not get an event or did not run yet, as the end of a
	 * sentence.
	 */
	String whyNot(String job) {
		String unknown = unknown(job);
		if (unknown != null) {
			return unknown;
		}
		return of(job).stream()
			.min(Decision.NEAREST_FIRST)
			.map((nearest) -> nearest.matched() ? "it has not run yet: its " + nearest.trigger() + " matches"
					: "its " + nearest.trigger() + " does not match: " + nearest.text(true))
			.orElseGet(() -> "none of its triggers was asked: " + this.engine.job(job)
				.triggers()
				.stream()
				.map(Trigger::describe)
				.collect(Collectors.joining(", ")));
	}

	/**
	 * Returns that there is no such job, as the end of a sentence.
	 * @return the message, {@code null} if there is one
	 */
	@Nullable String unknown(String job) {
		try {
			this.engine.job(job);
			return null;
		}
		catch (IllegalArgumentException ex) {
			return StringUtils.uncapitalize(String.valueOf(ex.getMessage()));
		}
	}

	private List<Decision> of(String job) {
		return this.decisions.stream().filter((decision) -> decision.job().equals(job)).toList();
	}

}
