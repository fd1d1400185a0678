package io.jets.local.endpoint.events;

import java.util.List;
import java.util.Map;

import io.jets.job.RuleSettings;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.endpoint.api.Page;
import io.jets.local.endpoint.api.ResponseFields;
import io.jets.local.engine.JobEngine;
import io.jets.local.engine.Rule;
import io.jets.local.invoke.LocalAccount;
import org.jspecify.annotations.Nullable;

/**
 * The operations on the rules of jobs. A schedule with a time zone belongs to EventBridge
 * Scheduler and is not a rule.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Operations.html">EventBridge
 * operations</a>
 */
final class RuleOperations {

	private final JobEngine engine;

	private final LocalAccount account;

	RuleOperations(JobEngine engine, LocalAccount account) {
		this.engine = engine;
		this.account = account;
	}

	Map<String, Object> list(EventsRequest request) {
		String bus = bus(request);
		String prefix = request.text("NamePrefix");
		List<Rule> rules = this.engine.rules()
			.stream()
			.filter((rule) -> rule.bus().equals(bus) && rule.name().startsWith((prefix != null) ? prefix : ""))
			.toList();
		Page<Rule> page = page(rules, request);
		return result("Rules", page.items().stream().map(this::description).toList(), page.next());
	}

	Map<String, Object> describe(EventsRequest request) {
		return description(rule(request, "Name"));
	}

	Map<String, Object> listTargets(EventsRequest request) {
		Page<Rule> page = page(List.of(rule(request, "Rule")), request);
		return result("Targets", page.items().stream().map(this::target).toList(), page.next());
	}

	Map<String, Object> enable(EventsRequest request, boolean enabled) {
		Rule rule = rule(request, "Name");
		this.engine.enableRule(rule.bus(), rule.name(), enabled);
		return Map.of();
	}

	private static Page<Rule> page(List<Rule> rules, EventsRequest request) {
		try {
			return Page.of(rules, request.text("NextToken"), request.limit());
		}
		catch (IllegalArgumentException ex) {
			throw EventsRequest.invalid("Parameter NextToken is not valid. Reason: " + ex.getMessage() + ".");
		}
	}

	private static Map<String, Object> result(String name, List<Map<String, Object>> items, @Nullable String next) {
		return new ResponseFields().with(name, items).with("NextToken", next).toMap();
	}

	private Rule rule(EventsRequest request, String parameter) {
		String bus = bus(request);
		String name = request.required(parameter);
		return this.engine.rules()
			.stream()
			.filter((rule) -> rule.bus().equals(bus) && rule.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AwsErrorException(400, "ResourceNotFoundException",
					"Rule " + name + " does not exist on EventBus " + bus + ". Its rules are " + names(bus)));
	}

	private List<String> names(String bus) {
		return this.engine.rules().stream().filter((rule) -> rule.bus().equals(bus)).map(Rule::name).toList();
	}

	private String bus(EventsRequest request) {
		String specified = request.text("EventBusName");
		String bus = this.engine.bus(specified);
		if (bus == null) {
			throw new AwsErrorException(400, "ResourceNotFoundException",
					"Event bus " + specified + " does not exist. Event buses of jobs: "
							+ this.engine.rules().stream().map(Rule::bus).distinct().toList());
		}
		return bus;
	}

	private Map<String, Object> description(Rule rule) {
		String resource = rule.bus().equals(Rule.DEFAULT_BUS) ? "rule/" + rule.name()
				: "rule/" + rule.bus() + "/" + rule.name();
		return new ResponseFields().with("Name", rule.name())
			.with("Arn", this.account.arn("events", resource))
			.with("EventPattern", rule.pattern())
			.with("ScheduleExpression", rule.schedule())
			.with("State", rule.enabled() ? "ENABLED" : "DISABLED")
			.with("Description", rule.settings().description())
			.with("EventBusName", rule.bus())
			.toMap();
	}

	private Map<String, Object> target(Rule rule) {
		RuleSettings settings = rule.settings();
		Map<String, Object> retries = new ResponseFields().with("MaximumRetryAttempts", settings.maximumRetryAttempts())
			.with("MaximumEventAgeInSeconds",
					(settings.maximumEventAge() != null) ? settings.maximumEventAge().toSeconds() : null)
			.toMap();
		return new ResponseFields().with("Id", "Job")
			.with("Arn", this.account.functionArn(rule.job()))
			.with("Input", settings.input())
			.with("InputPath", settings.inputPath())
			.with("RetryPolicy", retries.isEmpty() ? null : retries)
			.with("DeadLetterConfig",
					(settings.deadLetterQueue() != null) ? Map.of("Arn", settings.deadLetterQueue()) : null)
			.toMap();
	}

}
