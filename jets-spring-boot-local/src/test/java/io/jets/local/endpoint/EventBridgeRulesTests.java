package io.jets.local.endpoint;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.InvalidEventPatternException;
import software.amazon.awssdk.services.eventbridge.model.ListRulesResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests EventBridge's operations on patterns and rules with AWS's client.
 */
class EventBridgeRulesTests {

	private static final String LOOK = "BeanRunPattern1";

	private final TestEndpoint endpoint = new TestEndpoint(ListedJobs.all());

	private final EventBridgeClient events = this.endpoint.client(EventBridgeClient.builder());

	@AfterEach
	void close() {
		this.events.close();
		this.endpoint.close();
	}

	@ParameterizedTest
	@CsvSource({ "stopping, true", "Stopping, false" })
	void testsPattern(String state, boolean result) {
		assertThat(this.events
			.testEventPattern((request) -> request.eventPattern(ListedJobs.PATTERN)
				.event("{\"source\": \"aws.ec2\", \"detail\": {\"state\": \"" + state + "\"}}"))
			.result()).isEqualTo(result);
	}

	@Test
	void rejectsInvalidPatternAndInvalidEvent() {
		assertThatExceptionOfType(InvalidEventPatternException.class)
			.isThrownBy(() -> this.events
				.testEventPattern((request) -> request.eventPattern("{\"source\": [{\"prefx\": \"a\"}]}").event("{}")))
			.withMessageContaining("Event pattern is not valid. Reason: Unrecognized match type prefx");
		assertThatExceptionOfType(EventBridgeException.class).isThrownBy(
				() -> this.events.testEventPattern((request) -> request.eventPattern(ListedJobs.PATTERN).event("[1")))
			.withMessageContaining("Parameter Event is not valid. Reason: ");
	}

	@Test
	void listsRulesOfBus() {
		ListRulesResponse rules = this.events.listRules((request) -> {
		});
		assertThat(rules.rules()).extracting(Rule::name).containsExactly(LOOK, "BeanRunPattern3", "nightly");
		assertThat(rules.rules()).extracting(Rule::state)
			.containsExactly(RuleState.ENABLED, RuleState.DISABLED, RuleState.ENABLED);
		assertThat(rules.rules().get(0)).satisfies((rule) -> {
			assertThat(rule.arn()).isEqualTo("arn:aws:events:eu-central-1:123456789012:rule/" + LOOK);
			assertThat(rule.eventPattern()).isEqualTo(ListedJobs.PATTERN);
			assertThat(rule.description()).isEqualTo("a rule");
			assertThat(rule.eventBusName()).isEqualTo("default");
			assertThat(rule.scheduleExpression()).isNull();
		});
		assertThat(rules.rules().get(2).scheduleExpression()).isEqualTo("cron(0 1 * * ? *)");
		for (String bus : List.of("orders", "arn:aws:events:eu-central-1:123456789012:event-bus/orders")) {
			assertThat(this.events.listRules((request) -> request.eventBusName(bus)).rules()).first()
				.satisfies((rule) -> {
					assertThat(rule.name()).isEqualTo("BeanRunPattern2");
					assertThat(rule.arn())
						.isEqualTo("arn:aws:events:eu-central-1:123456789012:rule/orders/BeanRunPattern2");
				});
		}
	}

	@Test
	void listsRulesByPrefixAndInPages() {
		assertThat(this.events.listRules((request) -> request.namePrefix("night")).rules()).extracting(Rule::name)
			.containsExactly("nightly");
		ListRulesResponse first = this.events.listRules((request) -> request.limit(2));
		assertThat(first.rules()).hasSize(2);
		ListRulesResponse second = this.events.listRules((request) -> request.limit(2).nextToken(first.nextToken()));
		assertThat(second.rules()).extracting(Rule::name).containsExactly("nightly");
		assertThat(second.nextToken()).isNull();
		assertThatExceptionOfType(EventBridgeException.class)
			.isThrownBy(() -> this.events.listRules((request) -> request.nextToken("x")))
			.withMessageContaining("NextToken is not valid");
		assertThatExceptionOfType(EventBridgeException.class)
			.isThrownBy(() -> this.events.listRules((request) -> request.limit(101)))
			.withMessageContaining("Member must be between 1 and 100");
	}

	@Test
	void describesRuleAndItsTarget() {
		DescribeRuleResponse rule = this.events.describeRule((request) -> request.name("nightly"));
		assertThat(rule.description()).isEqualTo("Nightly report");
		assertThat(rule.scheduleExpression()).isEqualTo("cron(0 1 * * ? *)");
		assertThat(rule.state()).isEqualTo(RuleState.ENABLED);
		assertThat(this.events.listTargetsByRule((request) -> request.rule("nightly")).targets()).singleElement()
			.satisfies((target) -> {
				assertThat(target.id()).isEqualTo("Job");
				assertThat(target.arn()).isEqualTo("arn:aws:lambda:eu-central-1:123456789012:function:reportJob-write");
				assertThat(target.input()).isEqualTo("{\"full\": true}");
				assertThat(target.retryPolicy().maximumRetryAttempts()).isEqualTo(3);
				assertThat(target.retryPolicy().maximumEventAgeInSeconds()).isEqualTo(3600);
				assertThat(target.deadLetterConfig().arn()).endsWith(":dead");
			});
		assertThat(this.events.listTargetsByRule((request) -> request.rule("paid").eventBusName("orders")).targets())
			.singleElement()
			.extracting(Target::arn)
			.isEqualTo("arn:aws:lambda:eu-central-1:123456789012:function:clerkJob-file:live");
		assertThat(this.events.listTargetsByRule((request) -> request.rule(LOOK)).targets()).singleElement()
			.extracting(Target::retryPolicy)
			.isNull();
	}

	@Test
	void enablesAndDisablesRule() throws Exception {
		this.events.disableRule((request) -> request.name(LOOK));
		assertThat(state(LOOK)).isEqualTo(RuleState.DISABLED);
		put();
		assertThat(this.endpoint.isQuiet()).isTrue();
		this.events.enableRule((request) -> request.name(LOOK));
		assertThat(state(LOOK)).isEqualTo(RuleState.ENABLED);
		put();
		assertThat(this.endpoint.nextInvocation()).startsWith("securityJob-look");
		this.events.disableRule((request) -> request.name("nightly"));
		assertThat(state("nightly")).isEqualTo(RuleState.DISABLED);
	}

	private RuleState state(String name) {
		return this.events.describeRule((request) -> request.name(name)).state();
	}

	private void put() {
		this.events.putEvents((request) -> request.entries(PutEventsRequestEntry.builder()
			.source("aws.ec2")
			.detailType("T")
			.detail("{\"state\":\"stopping\"}")
			.build()));
	}

	@Test
	void namesRulesAndBusesWhenThereIsNoSuchOne() {
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> this.events.describeRule((request) -> request.name("nightli")))
			.withMessageContaining("Rule nightli does not exist on EventBus default. Its rules are [" + LOOK
					+ ", BeanRunPattern3, nightly]");
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> this.events.enableRule((request) -> request.name("nightly").eventBusName("orders")))
			.withMessageContaining("Rule nightly does not exist on EventBus orders");
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> this.events.listRules((request) -> request.eventBusName("oders")))
			.withMessageContaining("Event bus oders does not exist. Event buses of jobs: [default, orders]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{} | ValidationException | 'name'", "[] | SerializationException | structure",
					"{ | SerializationException | not JSON",
					"{\"Name\": 1} | SerializationException | Name must be a string" })
	void rejectsRequestsOfWrongForm(String body, String code, String message) throws Exception {
		assertThat(this.endpoint.post("/", body, "X-Amz-Target", "AWSEvents.DescribeRule").body()).contains(code,
				message);
	}

	@Test
	void namesOperationsWhenThereIsNoSuchOne() {
		assertThatExceptionOfType(EventBridgeException.class)
			.isThrownBy(() -> this.events.putRule((request) -> request.name("x").scheduleExpression("rate(1 day)")))
			.withMessageContaining("\"AWSEvents.PutRule\" is not supported. This endpoint has Lambda: Invoke, ")
			.withMessageContaining("EventBridge: PutEvents, TestEventPattern, ListRules, DescribeRule, "
					+ "ListTargetsByRule, EnableRule, DisableRule; DynamoDB and DynamoDB Streams: all")
			.satisfies((ex) -> assertThat(ex.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException"));
	}

}
