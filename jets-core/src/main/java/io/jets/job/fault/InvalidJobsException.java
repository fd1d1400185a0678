package io.jets.job.fault;

import java.util.List;

/**
 * Thrown if jobs have faults. It contains all of them.
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

	private InvalidJobsException(FaultReport report) {
		super(report.toString());
		this.faults = report.faults();
	}

	/**
	 * Returns the faults once each, in the order of their source.
	 * @return the faults
	 */
	public List<Fault> faults() {
		return this.faults;
	}

}
