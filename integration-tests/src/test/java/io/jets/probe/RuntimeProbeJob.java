package io.jets.probe;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

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

	private final CyclicBarrier meeting = new CyclicBarrier(3);

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
	 * Returns once three events have arrived.
	 */
	@Rate("1 hour")
	Map<String, Object> meet(Map<String, Object> event)
			throws InterruptedException, BrokenBarrierException, TimeoutException {
		this.meeting.await(30, TimeUnit.SECONDS);
		return event;
	}

	@Rate("1 hour")
	Set<String> functions(Map<String, Object> event) {
		return this.catalog.getObject().getNames(Function.class);
	}

}
