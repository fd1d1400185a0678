package io.jets.local.stream.deliver;

import java.util.concurrent.Executor;

import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.journal.Journal;
import io.jets.local.time.TimeSource;
import io.jets.local.time.PollingMonitor;

/**
 * What the deliveries of all event source mappings share.
 *
 * @param invoker runs jobs
 * @param account the region and account that records contain
 * @param monitor wakes and stops readers and deliveries
 * @param executor runs readers, and partitions while they invoke their job
 * @param time determines the age of records, and when windows and delays end
 * @param journal records events, decisions and what is discarded
 * @param retryLimit a limit for retries
 * @param logPayloads whether to write the contents of records to the log
 */
public record DeliveryContext(JobInvoker invoker, LocalAccount account, PollingMonitor monitor, Executor executor,
		TimeSource time, Journal journal, RetryLimit retryLimit, boolean logPayloads) {

	/**
	 * Returns the same for deliveries with a life of their own.
	 * @param other wakes and stops them
	 * @param threads runs them
	 * @return the context
	 */
	public DeliveryContext with(PollingMonitor other, Executor threads) {
		return new DeliveryContext(this.invoker, this.account, other, threads, this.time, this.journal, this.retryLimit,
				this.logPayloads);
	}

}
