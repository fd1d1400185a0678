package io.jets.local.stream.deliver;

import java.time.InstantSource;
import java.util.concurrent.Executor;

import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;

/**
 * What the deliveries of all event source mappings share.
 *
 * @param invoker runs jobs
 * @param account the region and account that records contain
 * @param monitor wakes and stops readers and deliveries
 * @param executor runs readers and partitions, each on its own thread
 * @param clock determines the age of records
 * @param logPayloads whether to write the contents of records to the log
 */
public record DeliveryContext(JobInvoker invoker, LocalAccount account, PollingMonitor monitor, Executor executor,
		InstantSource clock, boolean logPayloads) {

}
