package io.jets.local.bus;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.jets.job.JobMethod;
import io.jets.local.invoke.RecordingJobInvoker;
import io.jets.local.invoke.RecordingJobInvoker.Call;
import io.jets.local.journal.Journal;
import io.jets.local.journal.TestJournals;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.ReceivedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.jets.local.invoke.TestJobs.ACCOUNT;
import static io.jets.local.invoke.TestJobs.disabled;
import static io.jets.local.invoke.TestJobs.job;
import static io.jets.local.invoke.TestJobs.named;
import static io.jets.local.invoke.TestJobs.onBus;
import static io.jets.local.invoke.TestJobs.pattern;
import static io.jets.local.invoke.TestJobs.rule;
import static io.jets.local.invoke.TestJobs.withInput;
import static io.jets.local.invoke.TestJobs.withInputPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ExtendWith(OutputCaptureExtension.class)
class EventBusTests {

	private static final String ANY = "{\"source\":[\"aws.ec2\"]}";

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00.987Z"), ZoneOffset.UTC);

	private final RecordingJobInvoker invoker = new RecordingJobInvoker();

	private final Journal journal = TestJournals.journal();

	@Test
	void createsEventAsEventBridgeDoes() {
		String detail = "{ \"b\" : 1.50, \"a\" : [ 1e3 ] }";
		PutEventsResult result = put(bus(job("a", pattern(ANY))), new PutEventsEntry("aws.ec2", "State \"x\"", detail,
				null, Instant.parse("2019-02-15T20:33:19.5Z"), List.of("arn:1", "arn:2")));
		assertThat(this.invoker.calls()).extracting(Call::payload)
			.containsExactly("{\"version\":\"0\",\"id\":\"" + result.eventId()
					+ "\",\"detail-type\":\"State \\\"x\\\"\",\"source\":\"aws.ec2\",\"account\":\"123456789012\","
					+ "\"time\":\"2019-02-15T20:33:19Z\",\"region\":\"eu-central-1\","
					+ "\"resources\":[\"arn:1\", \"arn:2\"],\"detail\":" + detail + "}");
	}

	@Test
	void usesTimeOfCallWhenEntryHasNoTime() {
		put(bus(job("a", pattern(ANY))), entry(null));
		assertThat(this.invoker.calls().get(0).payload()).contains("\"time\":\"2026-11-21T12:00:00Z\"");
	}

	@Test
	void invokesJobOncePerMatchingRuleWithItsInput() {
		EventBus bus = bus(job("a", pattern(ANY, rule("first")), pattern(ANY, withInput("{\"constant\": 1}"))),
				job("b", pattern("{\"source\":[\"other\"]}")), job("c", pattern(ANY, withInputPath("$.detail.state"))));
		put(bus, entry(null));
		assertThat(this.invoker.calls()).extracting(Call::job).containsExactly("a", "a", "c");
		assertThat(this.invoker.calls()).extracting(Call::payload)
			.satisfiesExactly((payload) -> assertThat(payload).startsWith("{\"version\""),
					(payload) -> assertThat(payload).isEqualTo("{\"constant\": 1}"),
					(payload) -> assertThat(payload).isEqualTo("\"stopping\""));
	}

	@Test
	void passesNullWhenEventDoesNotHaveInputPath(CapturedOutput output) {
		put(bus(job("a", pattern(ANY, withInputPath("$.detail.gone")))), entry(null));
		assertThat(this.invoker.calls()).extracting(Call::payload).containsExactly("null");
		assertThat(output).contains("WARN").contains("Rule \"part\": the event has no $.detail.gone");
	}

	@Test
	void describesRuleAndEventInCause() {
		PutEventsResult result = put(bus(job("a", pattern(ANY, rule("x")), pattern(ANY, named("n")))), entry(null));
		assertThat(this.invoker.calls()).extracting((call) -> call.cause().run().trigger())
			.containsExactly("rule \"x\"", "rule \"n\"");
		assertThat(this.invoker.calls()).extracting((call) -> call.cause().run().event())
			.containsOnly("event " + result.eventId());
	}

	@Test
	void ignoresDisabledRules() {
		put(bus(job("a", pattern(ANY, disabled()))), entry(null));
		assertThat(this.invoker.calls()).isEmpty();
	}

	@Test
	void separatesBuses() {
		EventBus bus = bus(job("default", pattern(ANY)), job("name", pattern(ANY, onBus("orders"))),
				job("arn", pattern(ANY, onBus("arn:aws:events:eu-west-1:111111111111:event-bus/orders"))),
				job("reference", pattern(ANY, onBus("!GetAtt Orders.Name"))));
		put(bus, entry(null));
		put(bus, entry("orders"));
		put(bus, entry("arn:aws:events:us-east-1:123456789012:event-bus/default"));
		put(bus, entry("Orders"));
		assertThat(this.invoker.calls()).extracting(Call::job)
			.containsExactly("default", "name", "arn", "default", "reference");
	}

	@Test
	void acceptsAndLogsEventForUnknownBus(CapturedOutput output) {
		PutEventsResult result = put(bus(job("a", pattern(ANY, onBus("orders")))), entry("nowhere"));
		assertThat(result.failed()).isFalse();
		assertThat(output).contains("is dropped: there is no event bus nowhere. Event buses of jobs: default, orders");
	}

	@Test
	void logsEventThatMatchesNoRule(CapturedOutput output) {
		PutEventsResult result = put(bus(), entry(null));
		assertThat(output)
			.contains("Event " + result.eventId() + " (aws.ec2, State) matches no rule on the event bus default");
	}

	@Test
	void logsDifferenceToNearestRule(CapturedOutput output) {
		// The patterns of the sample's SecurityJob
		JobMethod[] jobs = { job("securityJob-detectSecurityGroupChanges", pattern("""
				{"detail-type":["AWS API Call via CloudTrail"],"detail":{"eventSource":["ec2.amazonaws.com"]}}""")),
				job("securityJob-instanceStopping", pattern("""
						{"source":["aws.ec2"],"detail-type":["EC2 Instance State-change Notification"],
						"detail":{"state":["stopping"]}}""", rule("SecurityJob event rule 1"))),
				job("other", pattern("{\"detail\":{\"state\":[\"stopping\"]}}", onBus("orders"))) };
		PutEventsEntry entry = new PutEventsEntry("aws.ec2", "EC2 Instance State-change Notification",
				"{\"state\":\"Stopping\"}", null, null, List.of());
		String line = " matches no rule on the event bus default. The nearest is rule \"SecurityJob event rule 1\""
				+ " of securityJob-instanceStopping: detail.state is %s, expected \"stopping\": only the letter case differs";
		put(bus(jobs), entry);
		assertThat(output.getOut().lines()).filteredOn((text) -> text.contains("matches no rule"))
			.singleElement()
			.asString()
			.endsWith(line.formatted("another string"));
		put(new EventBus(List.of(jobs), ACCOUNT, this.invoker, CLOCK, this.journal, true), entry);
		assertThat(output).contains(line.formatted("\"Stopping\""));
	}

	@Test
	void keepsExplanationOfNearestRuleOnly() {
		JobMethod[] jobs = { job("a", pattern("{\"source\":[\"x\"],\"detail-type\":[\"y\"]}")),
				job("b", pattern("{\"source\":[\"aws.ec2\"],\"detail\":{\"state\":[\"Stopping\"]}}")),
				job("c", pattern("{\"source\":[\"aws.ec2\"]}", disabled())) };
		EventBus bus = bus(jobs);
		put(bus, entry(null));
		put(bus, entry(null));
		assertThat(decisions()).hasSize(6)
			.extracting((decision) -> decision.explanation() != null)
			.containsExactly(false, true, false, false, true, false);
		assertThat(decisions().get(0)).isSameAs(decisions().get(3));
		assertThat(decisions().get(2)).isSameAs(decisions().get(5));
	}

	@Test
	void keepsAllExplanationsOfEventThatJournalCuts() {
		put(bus(job("a", pattern("{\"source\":[\"x\"]}")), job("b", pattern("{\"source\":[\"y\"]}"))),
				new PutEventsEntry("aws.ec2", "State", "{\"long\":\"" + "x".repeat(Payload.MAXIMUM) + "\"}", null, null,
						List.of()));
		assertThat(decisions()).hasSize(2).extracting(Decision::explanation).doesNotContainNull();
	}

	@Test
	void sharesDecisionsOfMatchingEvents() {
		EventBus bus = bus(job("a", pattern(ANY)), job("b", pattern("{\"source\":[\"y\"]}")));
		put(bus, entry(null));
		put(bus, entry(null));
		assertThat(decisions()).hasSize(4).extracting(Decision::explanation).containsOnlyNulls();
		assertThat(decisions().get(0)).isSameAs(decisions().get(2));
		assertThat(decisions().get(1)).isSameAs(decisions().get(3));
	}

	private List<Decision> decisions() {
		return this.journal.all()
			.entries()
			.stream()
			.map(ReceivedEvent.class::cast)
			.flatMap((event) -> event.decisions().stream())
			.toList();
	}

	@Test
	void failsOnlyEntryThatCannotBeMatched(CapturedOutput output) {
		// The detail has the greatest allowed depth; the event adds one level
		String deepest = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
		List<PutEventsResult> results = bus(job("a", pattern(ANY))).putEvents(
				List.of(new PutEventsEntry("aws.ec2", "State", deepest, null, null, List.of()), entry(null)),
				Origin.CLIENT);
		assertThat(results).extracting(PutEventsResult::errorCode).containsExactly("InternalFailure", null);
		assertThat(this.invoker.calls()).hasSize(1);
		assertThat(output).contains("could not be matched");
	}

	@Test
	void acceptsDeeplyNestedDetails() {
		String deep = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
		put(bus(job("a", pattern(ANY))), new PutEventsEntry("aws.ec2", "State", deep, null, null, List.of()));
		assertThat(this.invoker.calls()).hasSize(1);
	}

	@Test
	void rejectsInvalidPatternNamingJobAndRule() {
		assertThatIllegalArgumentException().isThrownBy(() -> bus(job("a", pattern("{\"source\":\"x\"}", rule("r")))))
			.withMessageStartingWith("Work#run, rule \"r\": \"source\" must be an object or an array");
	}

	private EventBus bus(JobMethod... jobs) {
		return new EventBus(List.of(jobs), ACCOUNT, this.invoker, CLOCK, this.journal, false);
	}

	private static PutEventsEntry entry(String bus) {
		return new PutEventsEntry("aws.ec2", "State", "{\"state\":\"stopping\"}", bus, null, List.of());
	}

	private static PutEventsResult put(EventBus bus, PutEventsEntry entry) {
		return bus.putEvents(List.of(entry), Origin.CLIENT).get(0);
	}

}
