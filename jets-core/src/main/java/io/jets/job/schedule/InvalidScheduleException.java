package io.jets.job.schedule;

import java.util.Arrays;

/**
 * A schedule that AWS would refuse.
 */
public final class InvalidScheduleException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final String action;

	private final String[] expressions;

	/**
	 * Create an exception.
	 * @param problem which rule the schedule breaks, a clause
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
	 * Which rule the schedule breaks.
	 * @return a clause
	 */
	@Override
	public String getMessage() {
		return this.problem;
	}

	/**
	 * What to write instead.
	 * @return a sentence
	 */
	public String action() {
		return this.action.formatted(Arrays.stream(this.expressions).map((text) -> '"' + text + '"').toArray());
	}

	/**
	 * The same for a text that names its kind.
	 * @param kind {@code rate} or {@code cron}
	 * @return an exception whose expressions stand in {@code kind(...)}
	 */
	InvalidScheduleException within(String kind) {
		return new InvalidScheduleException(this.problem, this.action,
				Arrays.stream(this.expressions).map((text) -> kind + "(" + text + ")").toArray(String[]::new));
	}

}
