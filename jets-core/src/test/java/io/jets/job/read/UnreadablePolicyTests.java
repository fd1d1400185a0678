package io.jets.job.read;

import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.settings.ApplicationSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.Fault;
import io.jets.job.FunctionSettings;
import io.jets.job.fault.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.annotation.MergedAnnotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests of {@link IamPolicyReader}: the faults of policies. The policies are those of an
 * application, which are read like annotations.
 */
class UnreadablePolicyTests {

	private static final String ONE_FORM = "Give one of value, action, document and managed; repeat @IamPolicy for another";

	private static final String STATEMENT = "{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}";

	@ParameterizedTest
	@MethodSource
	void reportsFault(Map<String, Object> policy, String attribute, String value, String problem, String action) {
		String property = new Origin("jets.iam-policy[0]", "", "").attribute(attribute, null).location();
		assertThat(faults(policy)).containsExactly(
				new Fault(attribute.isEmpty() ? "jets.iam-policy[0]" : property, "", "", value, problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(
				arguments(Map.of(), "", "", "it is empty",
						"Give a service or an action (\"sns:Publish\"), action with resource, document or managed"),
				arguments(Map.of("value", texts("s3", "Publish")), "value", "Publish",
						"it is neither a service, whose name is in lower case, nor an action",
						"Write \"<service>:Publish\" if it is an action"),
				arguments(Map.of("value", texts("s3"), "document", "{}"), "", "",
						"more than one form is given: value, document", ONE_FORM),
				arguments(Map.of("action", texts("s3:*"), "managed", texts("X"), "resource", texts("*")), "", "",
						"more than one form is given: action, managed", ONE_FORM),
				arguments(Map.of("value", texts("s3"), "resource", texts("*")), "action", "",
						"a resource or a condition needs an action, which is missing",
						"Write action = \"<service>:<action>\" in place of value"),
				arguments(Map.of("condition", "{}"), "action", "",
						"a resource or a condition needs an action, which is missing",
						"Write action = \"<service>:<action>\""),
				arguments(Map.of("action", texts("${none:}"), "resource", texts("*")), "action", "",
						"the action is missing", "Write action = \"<service>:<action>\""),
				arguments(Map.of("action", texts("s3:GetObject")), "resource", "", "an action needs a resource",
						"Write the resource's ARN, a template reference (!GetAtt Queue.Arn), or \"*\" for all resources"),
				condition("{\"a\": }",
						"is not valid JSON at line 1, column 7: Unexpected character ('}' (code 125)): expected a valid value "
								+ "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"),
				condition("[1]", "is not a JSON object"), condition("{} {}", "is not a JSON object"),
				condition("{\"a\": 1, \"a\": 2}",
						"is not valid JSON at line 1, column 13: Duplicate Object property \"a\""),
				document("{\"Statement\": [" + STATEMENT + "]}", "its Version is not 2012-10-17, the only one accepted",
						"Write \"Version\": \"2012-10-17\""),
				document("{\"Version\": \"2008-10-17\", \"Statement\": " + STATEMENT + "}",
						"its Version is not 2012-10-17, the only one accepted", "Write \"Version\": \"2012-10-17\""),
				document("{\"Version\": \"2012-10-17\", \"Statement\": []}", "it contains no statement",
						"Write \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ..., \"Resource\": ...}]"),
				document("{\"Version\": \"2012-10-17\", \"Statement\": [" + STATEMENT + ", 1]}",
						"it contains no statement",
						"Write \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ..., \"Resource\": ...}]"),
				document("{\"Version\": \"2012-10-17\", \"Statement\": [" + STATEMENT + "], \"statement\": []}",
						"a policy document must not contain the key \"statement\"", "Write \"Statement\""),
				document("{\"Version\": \"2012-10-17\", \"Statement\": [" + STATEMENT + "], \"Effect\": \"Allow\"}",
						"a policy document must not contain the key \"Effect\"",
						"Remove it; the keys of a document are Version, Id and Statement"),
				arguments(Map.of("triggerRights", "no"), "triggerRights", "no", "is neither true nor false",
						"Write \"true\" or \"false\""));
	}

	@Test
	void acceptsOnlyTriggerRights() {
		assertThat(faults(Map.of("triggerRights", "false"))).isEmpty();
	}

	private static Arguments condition(String condition, String problem) {
		return arguments(Map.of("action", texts("s3:GetObject"), "resource", texts("*"), "condition", condition),
				"condition", condition, problem, "Write a JSON object, {\"key\": ...}");
	}

	private static Arguments document(String document, String problem, String action) {
		return arguments(Map.of("document", document), "document", document, problem, action);
	}

	@Test
	void reportsUnresolvablePlaceholderAlone() {
		assertThat(faults(Map.of("action", texts("${none}"), "resource", texts("*")))).extracting(Fault::location)
			.containsExactly("jets.iam-policy[0].action");
		assertThat(faults(Map.of("action", texts("s3:GetObject"), "resource", texts("${none}"))))
			.extracting(Fault::location)
			.containsExactly("jets.iam-policy[0].resource");
		assertThat(faults(Map.of("action", texts("${none}")))).extracting(Fault::location)
			.containsExactly("jets.iam-policy[0].action", "jets.iam-policy[0].resource");
	}

	private static String[] texts(String... texts) {
		return texts;
	}

	private static List<Fault> faults(Map<String, Object> policy) {
		IamPolicy annotation = MergedAnnotation.of(IamPolicy.class, policy).synthesize();
		return new Scanned(
				new ApplicationSettings(FunctionSettings.DEFAULT, List.of(annotation), null, JobOverrides.NONE))
			.faults(Plain.class);
	}

	@Job
	static class Plain {

		@Rate("1 hour")
		void run() {
		}

		@Rate("1 hour")
		void walk() {
		}

	}

}
