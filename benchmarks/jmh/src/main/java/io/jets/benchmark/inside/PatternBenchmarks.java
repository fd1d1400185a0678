package io.jets.benchmark.inside;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.local.bus.EventBus;
import io.jets.local.bus.PutEventsEntry;
import io.jets.local.bus.PutEventsResult;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.journal.Journal;
import io.jets.local.journal.JournalLimits;
import io.jets.local.journal.entry.Origin;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Puts an event on the local bus, where it matches one of the rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PatternBenchmarks {

	/** How many rules there are. */
	@Param({ "1", "100" })
	private int rules;

	private EventBus bus = bus(List.of());

	private final List<PutEventsEntry> event = List
		.of(new PutEventsEntry("aws.ec2", "EC2 Instance State-change Notification",
				"{\"instance-id\":\"i-0123456789abcdef0\",\"state\":\"state-0\"}", null, null, List.of()));

	@Setup
	public void makeRules() {
		this.bus = bus(IntStream.range(0, this.rules).mapToObj(PatternBenchmarks::job).toList());
	}

	@Benchmark
	public List<PutEventsResult> put() {
		return this.bus.putEvents(this.event, Origin.CLIENT);
	}

	private static EventBus bus(List<JobMethod> jobs) {
		return new EventBus(jobs, new LocalAccount("us-west-2", "112233445566"), new NothingInvoker(),
				Clock.systemUTC(), new Journal(JournalLimits.DEFAULT), false);
	}

	private static JobMethod job(int number) {
		String pattern = """
				{ "source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"],
				  "detail": { "state": ["state-%d"] } }""".formatted(number);
		RuleSettings rule = new RuleSettings("rule " + number, null, null, null, null, null, null, null, null);
		Method method = PatternBenchmarks.class.getMethods()[0];
		return new JobMethod("job-" + number, "job", PatternBenchmarks.class, method,
				List.of(new EventPatternTrigger("@EventPattern", pattern, rule)));
	}

	/**
	 * Only the delivery to the job is measured.
	 */
	private static final class NothingInvoker implements JobInvoker {

		@Override
		public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
			// Nothing to do
		}

	}

}
