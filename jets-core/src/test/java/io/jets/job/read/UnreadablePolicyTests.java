package io.jets.job.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.Fault;
import io.jets.job.FunctionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.annotation.MergedAnnotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests of {@link JobPolicyReader}: a policy of no form is a fault. The policies are the
 * application's, which are read as annotations are.
 */
class UnreadablePolicyTests {

	private static final String ONE_FORM = "Give one of value, action, document and managed; repeat @IamPolicy for another";

	private static final String STATEMENT = "{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}";

	@ParameterizedTest
	@MethodSource
	void reportsWhatIsWrong(Map<String, Object> policy, String attribute, String value, String problem, String action) {
		assertThat(faults(policy))
			.containsExactly(new Fault("jets.iam-policy[0]", "", attribute, value, problem, action));
	}

	static Stream<Arguments> reportsWhatIsWrong() {
		return Stream.of(
				arguments(Map.of(), "", "", "says nothing",
						"Give a service or an action (\"sns:Publish\"), action with resource, document or managed"),
				arguments(Map.of("value", texts("s3", "Publish")), "value", "Publish",
						"it is no service, whose name has small letters only",
						"Write \"<service>:Publish\" if it is an action"),
				arguments(Map.of("value", texts("s3"), "document", "{}"), "", "",
						"has more than one form: value, document", ONE_FORM),
				arguments(Map.of("action", texts("s3:*"), "managed", texts("X"), "resource", texts("*")), "", "",
						"has more than one form: action, managed", ONE_FORM),
				arguments(Map.of("value", texts("s3"), "resource", texts("*")), "action", "",
						"a resource or a condition belongs to an action, and there is none",
						"Write action = \"<service>:<action>\" in place of value"),
				arguments(Map.of("condition", "{}"), "action", "",
						"a resource or a condition belongs to an action, and there is none",
						"Write action = \"<service>:<action>\""),
				arguments(Map.of("action", texts("${none:}"), "resource", texts("*")), "action", "",
						"there is no action", "Write action = \"<service>:<action>\""),
				arguments(Map.of("action", texts("s3:GetObject")), "resource", "", "an action needs a resource",
						"Write the resource's ARN, a template reference (!GetAtt Queue.Arn), or \"*\" for all resources"),
				condition("{\"a\": }",
						"is not valid JSON at line 1, column 7: Unexpected character ('}' (code 125)): expected a valid value "
								+ "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"),
				condition("[1]", "is not a JSON object"), condition("{} {}", "is not a JSON object"),
				condition("{\"a\": 1, \"a\": 2}",
						"is not valid JSON at line 1, column 13: Duplicate Object property \"a\""),
				document("{\"Statement\": [" + STATEMENT + "]}", "its Version is not 2012-10-17, the only one taken",
						"Write \"Version\": \"2012-10-17\""),
				document("{\"Version\": \"2008-10-17\", \"Statement\": " + STATEMENT + "}",
						"its Version is not 2012-10-17, the only one taken", "Write \"Version\": \"2012-10-17\""),
				document("{\"Version\": \"2012-10-17\", \"Statement\": []}", "it has no statement",
						"Write \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ..., \"Resource\": ...}]"),
				document("{\"Version\": \"2012-10-17\", \"Statement\": [" + STATEMENT + ", 1]}", "it has no statement",
						"Write \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ..., \"Resource\": ...}]"),
				document("{\"Version\": \"2012-10-17\", \"Statement\": [" + STATEMENT + "], \"statement\": []}",
						"a policy document has no key \"statement\"", "Write \"Statement\""),
				document("{\"Version\": \"2012-10-17\", \"Statement\": [" + STATEMENT + "], \"Effect\": \"Allow\"}",
						"a policy document has no key \"Effect\"",
						"Remove it; the keys of a document are Version, Id and Statement"),
				arguments(Map.of("triggerRights", "no"), "triggerRights", "no", "is neither true nor false",
						"Write \"true\" or \"false\""));
	}

	@Test
	void takesTriggerRightsAlone() {
		assertThat(faults(Map.of("triggerRights", "false"))).isEmpty();
	}

	private static Arguments condition(String condition, String problem) {
		return arguments(Map.of("action", texts("s3:GetObject"), "resource", texts("*"), "condition", condition),
				"condition", condition, problem, "Write a JSON object, {\"key\": ...}");
	}

	private static Arguments document(String document, String problem, String action) {
		return arguments(Map.of("document", document), "document", document, problem, action);
	}

	private static String[] texts(String... texts) {
		return texts;
	}

	private static List<Fault> faults(Map<String, Object> policy) {
		IamPolicy annotation = MergedAnnotation.of(IamPolicy.class, policy).synthesize();
		return new Scanned(new ApplicationSettings(FunctionSettings.DEFAULT, List.of(annotation))).faults(Plain.class);
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
