package io.jets.benchmark.cpu;

import java.io.IOException;
import java.time.Duration;

/**
 * Holds a process to a share of one CPU, once it is told to: in each period it may run
 * for a part of it, then not until the next one.
 */
public interface CpuQuota extends AutoCloseable {

	/** How often a process may run. */
	Duration PERIOD = Duration.ofMillis(20);

	/**
	 * For how long in each period: 512 of the 1769 MB at which Lambda gives one vCPU.
	 *
	 * @see <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">Configure
	 * Lambda function memory</a>
	 */
	Duration SHARE = PERIOD.multipliedBy(512).dividedBy(1769);

	/**
	 * A quota for a process, not in force yet: by the kernel where it lets us, else by
	 * stopping the process.
	 * @param process the process
	 * @return the quota
	 * @throws IOException if there is none
	 */
	static CpuQuota of(Process process) throws IOException {
		CgroupQuota quota = CgroupQuota.create(process);
		return (quota != null) ? quota : new SignalQuota(process);
	}

	/**
	 * Let it be in force from now on.
	 * @throws IOException if it cannot be
	 */
	void enforce() throws IOException;

	/**
	 * By what means.
	 * @return a few words
	 */
	String describe();

	@Override
	void close() throws IOException;

}
