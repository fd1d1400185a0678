package io.jets.job.schedule;

/**
 * A schedule that AWS would refuse.
 */
public final class InvalidScheduleException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String action;

	InvalidScheduleException(String message, String action) {
		super(message);
		this.action = action;
	}

	/**
	 * What to write instead.
	 * @return a sentence
	 */
	public String action() {
		return this.action;
	}

}
