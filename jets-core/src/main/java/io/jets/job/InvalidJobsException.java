package io.jets.job;

import java.util.List;

/**
 * Jobs that were not written as they have to be; holds all faults, not the first.
 */
public final class InvalidJobsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Fault> faults;

	/**
	 * Create an exception.
	 * @param faults what is wrong, at least one
	 */
	public InvalidJobsException(List<Fault> faults) {
		super(new FaultReport(faults).toString());
		this.faults = List.copyOf(faults);
	}

	/**
	 * What is wrong.
	 * @return the faults
	 */
	public List<Fault> faults() {
		return this.faults;
	}

}
