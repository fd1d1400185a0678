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
 * Jobs that tell of the process that they run in.
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
	 * What is alive once nothing runs; where asked for, as it takes its time.
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
	 * Returns once three events are here.
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
