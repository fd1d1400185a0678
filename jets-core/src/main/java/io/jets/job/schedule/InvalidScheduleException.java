package io.jets.job.schedule;

import java.util.Arrays;

/**
 * Thrown for a schedule that AWS would reject.
 */
public final class InvalidScheduleException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final String action;

	private final String[] expressions;

	/**
	 * Creates an exception.
	 * @param problem the rule that the schedule breaks, a clause
	 * @param action what to write instead, a sentence with a {@code %s} for each
	 * expression
	 * @param expressions what to write instead
	 */
	InvalidScheduleException(String problem, String action, String... expressions) {
		super(problem);
		this.problem = problem;
		this.action = action;
		this.expressions = expressions;
	}

	/**
	 * Returns the rule that the schedule breaks.
	 * @return a clause
	 */
	@Override
	public String getMessage() {
		return this.problem;
	}

	/**
	 * Returns what to write instead.
	 * @return a sentence
	 */
	public String action() {
		return this.action.formatted(Arrays.stream(this.expressions).map((text) -> '"' + text + '"').toArray());
	}

	/**
	 * Returns the same exception for a schedule in the form {@code kind(...)}.
	 * @param kind {@code rate} or {@code cron}
	 * @return an exception whose expressions are enclosed in {@code kind(...)}
	 */
	InvalidScheduleException within(String kind) {
		return new InvalidScheduleException(this.problem, this.action,
				Arrays.stream(this.expressions).map((text) -> kind + "(" + text + ")").toArray(String[]::new));
	}

}
