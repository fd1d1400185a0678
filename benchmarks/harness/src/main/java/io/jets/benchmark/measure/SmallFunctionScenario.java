package io.jets.benchmark.measure;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.jets.benchmark.cpu.CpuQuota;
import io.jets.benchmark.function.FunctionProcess;
import io.jets.benchmark.function.FunctionProcess.Invocation;
import io.jets.benchmark.variant.EventKind;

/**
 * Sends 10 batches of 2 records, with the CPU of a function with 512 MB: Lambda provides
 * a whole CPU until the function has started, and then a share that is proportional to
 * its memory.
 */
final class SmallFunctionScenario implements Scenario {

	private static final int NEXT = 9;

	private final byte[] pair = SampleEvents.stream(2);

	@Override
	public String name() {
		return "small";
	}

	@Override
	public EventKind kind() {
		return EventKind.STREAM;
	}

	@Override
	public List<byte[]> training() {
		return List.of(this.pair, SampleEvents.stream(100));
	}

	@Override
	public Map<Metric, Double> measure(FunctionProcess function) throws IOException {
		Map<Metric, Double> measured = new EnumMap<>(Metric.class);
		try (CpuQuota quota = CpuQuota.of(function.process())) {
			function.awaitStart();
			long init = System.nanoTime() - function.startNanos();
			// The time for applying the quota does not count as part of the start
			quota.enforce();
			Invocation first = function.invoke(this.pair);
			measured.put(Metric.SMALL_COLD_START, (init + first.nanos()) / Times.NANOS_PER_MILLI);
			measured.put(Metric.SMALL_FIRST_INVOCATION, first.nanos() / Times.NANOS_PER_MILLI);
			measured.put(Metric.SMALL_NEXT_INVOCATIONS, Times.of(function, this.pair, NEXT).median(NEXT));
			Scenario.checkWork(function, "Order order-", 2 * (1 + NEXT));
		}
		return measured;
	}

}
