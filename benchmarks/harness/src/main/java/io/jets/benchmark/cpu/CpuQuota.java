package io.jets.benchmark.cpu;

import java.io.IOException;
import java.time.Duration;

/**
 * Limits a process to a share of one CPU from a given moment. In each period, the process
 * may run for a part of the period and then waits for the next one.
 */
public interface CpuQuota extends AutoCloseable {

	/** The length of a period. */
	Duration PERIOD = Duration.ofMillis(20);

	/**
	 * The running time per period. Lambda gives a function one vCPU at 1769 MB; this is
	 * the share of a function with 512 MB.
	 *
	 * @see <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">Configure
	 * Lambda function memory</a>
	 */
	Duration SHARE = PERIOD.multipliedBy(512).dividedBy(1769);

	/**
	 * Creates a quota for a process, which does not apply yet. The kernel enforces it if
	 * the control groups are writable; otherwise the process is stopped and continued by
	 * signals.
	 * @param process the process
	 * @return the quota
	 * @throws IOException if no quota can be created
	 */
	static CpuQuota of(Process process) throws IOException {
		CgroupQuota quota = CgroupQuota.create(process);
		return (quota != null) ? quota : new SignalQuota(process);
	}

	/**
	 * Applies the quota from now on.
	 * @throws IOException if it cannot be applied
	 */
	void enforce() throws IOException;

	/**
	 * Describes how the quota is enforced.
	 * @return a short description
	 */
	String describe();

	@Override
	void close() throws IOException;

}
