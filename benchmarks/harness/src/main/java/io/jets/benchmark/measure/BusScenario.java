package io.jets.benchmark.measure;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.jets.benchmark.function.FunctionProcess;
import io.jets.benchmark.function.FunctionProcess.Invocation;
import io.jets.benchmark.variant.EventKind;

/**
 * Sends 200 EventBridge events, with a whole CPU.
 */
final class BusScenario implements Scenario {

	private static final int INVOCATIONS = 200;

	private static final int NEXT = 9;

	private static final int STEADY = 100;

	@Override
	public String name() {
		return "bus";
	}

	@Override
	public EventKind kind() {
		return EventKind.BUS;
	}

	@Override
	public List<byte[]> training() {
		return List.of(SampleEvents.BUS);
	}

	@Override
	public Map<Metric, Double> measure(FunctionProcess function) throws IOException {
		Map<Metric, Double> measured = new EnumMap<>(Metric.class);
		function.awaitStart();
		Invocation first = function.invoke(SampleEvents.BUS);
		measured.put(Metric.BUS_COLD_START, (first.endNanos() - function.startNanos()) / Times.NANOS_PER_MILLI);
		measured.put(Metric.BUS_FIRST_INVOCATION, first.nanos() / Times.NANOS_PER_MILLI);
		Times next = Times.of(function, SampleEvents.BUS, INVOCATIONS - 1);
		measured.put(Metric.BUS_NEXT_INVOCATIONS, next.median(NEXT));
		measured.put(Metric.BUS_STEADY, next.median(-STEADY));
		Scenario.checkWork(function, "State stopping", INVOCATIONS);
		return measured;
	}

}
