package io.jets.job.fault;

import java.util.List;

/**
 * Thrown if jobs have errors, or if warnings are to be treated as errors. It contains all
 * errors and warnings.
 */
public final class InvalidJobsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Fault> faults;

	/**
	 * Creates an exception.
	 * @param faults the faults, at least one
	 */
	public InvalidJobsException(List<Fault> faults) {
		this(new FaultReport(faults));
	}

	InvalidJobsException(FaultReport report) {
		super(report.errors().isEmpty()
				? report + "\n\nThe property jets.checks.fail-on-warnings turns warnings into failures."
				: report.toString());
		this.faults = report.faults();
	}

	/**
	 * Returns the exception in one line, because Spring's context logs it before a
	 * failure analyzer logs the report.
	 * @return the number of faults, and the first one
	 */
	@Override
	public String toString() {
		if (this.faults.isEmpty()) {
			return super.toString();
		}
		Fault first = this.faults.stream().filter(Fault::isError).findFirst().orElse(this.faults.get(0));
		String title = String.valueOf(getMessage()).lines().findFirst().orElse("");
		return "%s: %s %s: %s".formatted(getClass().getName(), title, first.origin(), first.problem());
	}

	/**
	 * Returns the faults once each, in the order of their source.
	 * @return the faults
	 */
	public List<Fault> faults() {
		return this.faults;
	}

}
