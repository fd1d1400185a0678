package io.jets.probe;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.Change;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.function.context.FunctionCatalog;

/**
 * Jobs that report on the process in which they run.
 */
@Job("runtime")
class RuntimeProbeJob {

	private static final Log logger = LogFactory.getLog(RuntimeProbeJob.class);

	/** The number of concurrent invocations per vCPU on Lambda Managed Instances. */
	private static final int CONCURRENCY = 32;

	private final CyclicBarrier meeting = new CyclicBarrier(CONCURRENCY);

	private final ObjectProvider<FunctionCatalog> catalog;

	RuntimeProbeJob(ObjectProvider<FunctionCatalog> catalog) {
		this.catalog = catalog;
		logger.info("The runtime's probe is created");
	}

	/**
	 * Logs the heap, classes and threads that remain after garbage collection, only for
	 * the item {@code measure} because it is slow.
	 */
	@DynamoDbStream("probe-table")
	void measure(Change<ProbeItem> change) {
		if ("measure".equals(change.item().getName())) {
			System.gc();
			logger.info("alive: %d bytes, %d classes, %d threads".formatted(
					ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
					ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
					ManagementFactory.getThreadMXBean().getThreadCount()));
		}
	}

	/**
	 * Returns once 32 events are in this method.
	 */
	@Rate("1 hour")
	Map<String, Object> meet(Map<String, Object> event)
			throws InterruptedException, BrokenBarrierException, TimeoutException {
		this.meeting.await(30, TimeUnit.SECONDS);
		return event;
	}

	/**
	 * Fails for each record once 32 of them are in this method.
	 */
	@DynamoDbStream("probe-table")
	void reject(Change<ProbeItem> change, Context context)
			throws InterruptedException, BrokenBarrierException, TimeoutException, ProbeFailedException {
		this.meeting.await(30, TimeUnit.SECONDS);
		logger.info("Rejects %s of %s".formatted(change.item().getName(), context.getAwsRequestId()));
		throw new ProbeFailedException("Failed as asked");
	}

	@Rate("1 hour")
	Set<String> functions(Map<String, Object> event) {
		return this.catalog.getObject().getNames(Function.class);
	}

}
