package io.jets.benchmark.measure;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.jets.benchmark.cpu.CpuTime;
import io.jets.benchmark.cpu.LoadedClasses;
import io.jets.benchmark.cpu.PeakMemory;
import io.jets.benchmark.function.FunctionProcess;
import io.jets.benchmark.function.FunctionProcess.Invocation;
import io.jets.benchmark.variant.EventKind;

/**
 * Sends 200 batches of 2 records and then batches of 100, with a whole CPU.
 */
final class StreamScenario implements Scenario {

	private static final int INVOCATIONS = 200;

	private static final int NEXT = 9;

	private static final int STEADY = 100;

	private static final int WARM_UP = 50;

	private static final int BATCHES = 50;

	private static final double MEGABYTE = 1e6;

	private final byte[] pair = SampleEvents.stream(2);

	private final byte[] hundred = SampleEvents.stream(100);

	@Override
	public String name() {
		return "stream";
	}

	@Override
	public EventKind kind() {
		return EventKind.STREAM;
	}

	@Override
	public List<byte[]> training() {
		return List.of(this.pair, this.hundred);
	}

	@Override
	public Map<Metric, Double> measure(FunctionProcess function) throws IOException {
		Map<Metric, Double> measured = new EnumMap<>(Metric.class);
		function.awaitStart();
		measured.put(Metric.INIT, millis(System.nanoTime() - function.startNanos()));
		Invocation first = function.invoke(this.pair);
		CpuTime cpu = new CpuTime(function.process().pid());
		long cpuStart = cpu.nanos();
		measured.put(Metric.COLD_START, millis(first.endNanos() - function.startNanos()));
		measured.put(Metric.FIRST_INVOCATION, millis(first.nanos()));
		measured.put(Metric.CPU_START, millis(cpuStart));
		measured.put(Metric.CLASSES, (double) LoadedClasses.count(function.process()));
		Times next = Times.of(function, this.pair, INVOCATIONS - 1);
		measured.put(Metric.NEXT_INVOCATIONS, next.median(NEXT));
		measured.put(Metric.STEADY, next.median(-STEADY));
		measured.put(Metric.CPU_INVOCATION, millis(cpu.nanos() - cpuStart) / (INVOCATIONS - 1));
		measured.put(Metric.PEAK_MEMORY, PeakMemory.bytes(function.process().pid()) / MEGABYTE);
		Times.of(function, this.hundred, WARM_UP);
		long cpuBatches = cpu.nanos();
		measured.put(Metric.BATCH, Times.of(function, this.hundred, BATCHES).median(-BATCHES));
		measured.put(Metric.CPU_BATCH, millis(cpu.nanos() - cpuBatches) / BATCHES);
		Scenario.checkWork(function, "Order order-", 2 * INVOCATIONS + 100 * (WARM_UP + BATCHES));
		return measured;
	}

	private static double millis(long nanos) {
		return nanos / Times.NANOS_PER_MILLI;
	}

}
