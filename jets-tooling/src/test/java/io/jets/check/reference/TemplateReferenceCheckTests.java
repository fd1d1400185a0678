package io.jets.check.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobPolicy;
import io.jets.job.RuleSettings;
import io.jets.job.fault.Fault;
import io.jets.tooling.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TemplateReferenceCheckTests {

	private static final String NAMES = "AWS::AccountId, AWS::Partition, AWS::Region, AWS::StackId, AWS::StackName, "
			+ "AWS::URLSuffix";

	private final TemplateReferenceCheck check = new TemplateReferenceCheck();

	@ParameterizedTest
	@MethodSource
	void reportsFault(String text, String problem, String action) {
		assertThat(inText(text)).containsExactly(new Fault("jets.function.role", "", "", text, problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(
				arguments("!Sub x-${AWS::AccountID}", "CloudFormation has no pseudo parameter AWS::AccountID",
						"Write \\${AWS::AccountId} (in Java source: \\\\$)"),
				arguments("x-${aws::region}", "CloudFormation has no pseudo parameter aws::region",
						"Write \\${AWS::Region} (in Java source: \\\\$)"),
				arguments("x-${AWS::Nothing.Like.It}", "CloudFormation has no pseudo parameter AWS::Nothing.Like.It",
						"Write one of " + NAMES),
				arguments("${AWS::NoValue}", "the value of AWS::NoValue is not a text", "Write one of " + NAMES),
				arguments("!Ref AWS::Regoin", "CloudFormation has no pseudo parameter AWS::Regoin",
						"Write !Ref AWS::Region"),
				arguments("!Join ['-', [!Ref AWS::Regoin, a]]", "CloudFormation has no pseudo parameter AWS::Regoin",
						"Write !Ref AWS::Region"),
				arguments("!Ref", "!Ref has no argument", "Write for instance !Ref Orders"),
				arguments("!GetAtt Orders", "!GetAtt needs the name of an attribute",
						"Write for instance !GetAtt Orders.Arn, or !Ref Orders"),
				arguments("!getatt Orders.Arn", "CloudFormation has no function !getatt",
						"Write !GetAtt, or begin the text with another character if it is literal"),
				arguments("!ImportVaule x", "CloudFormation has no function !ImportVaule",
						"Write !ImportValue, or begin the text with another character if it is literal"),
				arguments("!Split [',', !Ref Roles]", "the value of !Split is a list, and the attribute contains texts",
						"Write !Select [0, !Split [',', !Ref Roles]]"),
				arguments("!ImportValue ${AWS::Region}-role", "CloudFormation replaces ${...} in !Sub only",
						"Write !ImportValue {'Fn::Sub': '...'}, or !Sub with the whole text"),
				arguments("{{resolve:ssm-secure:/db/password}}",
						"CloudFormation resolves ssm-secure in none of a job's properties",
						"Write {{resolve:secretsmanager:<secret>}}, or read the parameter when the function starts"),
				arguments("x {{resolve:secretmanager:db}}",
						"CloudFormation has no dynamic references to \"secretmanager\"",
						"Write {{resolve:secretsmanager:db}}"),
				arguments("{{resolve:ssm:}}",
						"the dynamic reference does not name a parameter, whose name has only a-z A-Z 0-9 _ . - /",
						"Write {{resolve:ssm:<name>}} or {{resolve:ssm:<name>:<version>}}"),
				arguments("{{resolve:ssm:/a", "{{resolve:ssm:/a is not a complete dynamic reference",
						"Write for instance {{resolve:ssm:/orders/mode}}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${AWS::AccountId}", "${!AWS::AccountID}", "${aws:username}", "${Bucket.Arn}", "a ${x",
			"!important {namespace}", "Not !Ref", "!Ref AWS::NoValue", "!Select [0, !GetAZs '']",
			"!GetAtt [Orders, Arn]", "!ImportValue {'Fn::Sub': '${AWS::Region}-role'}",
			"{{resolve:ssm:/a/${AWS::StackName}:1}}", "{{resolve:secretsmanager:db:SecretString:password}}",
			"!Sub '{{resolve:secretsmanager:${Secret}}}'", "{{orders}}" })
	void acceptsReferencesAndLiteralTexts(String text) {
		assertThat(inText(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"b\": [\"!Ref Bucket\"]} | JSON cannot contain the reference !Ref Bucket | Write \\${Bucket} instead (in Java source: \\\\$)",
			"{\"b\": \"!GetAtt Bucket.Arn\"} | JSON cannot contain the reference !GetAtt Bucket.Arn | Write \\${Bucket.Arn} instead (in Java source: \\\\$)",
			"{\"b\": \"!Sub x-${AWS::Region}\"} | JSON cannot contain the reference !Sub x-${AWS::Region} | Write x-${AWS::Region} without !Sub",
			"{\"b\": \"!ImportValue x\"} | JSON cannot contain the reference !ImportValue x | Write the property that contains the JSON in src/main/sam/overlay.yaml, with the reference as its value",
			"{\"b\": [\"${AWS::AccountID}\"]} | CloudFormation has no pseudo parameter AWS::AccountID | Write \\${AWS::AccountId} (in Java source: \\\\$)" })
	void reportsFaultInJson(String json, String problem, String action) {
		assertThat(check(json, null, null))
			.containsExactly(new Fault("SampleJob#run", "@EventPattern", "pattern", json, problem, action));
		assertThat(check("{}", json, null))
			.containsExactly(new Fault("SampleJob#run", "@EventPattern", "input", json, problem, action));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"b\": \"\\u0021Ref Bucket\"}", "{\"b\": \"${AWS::AccountId} ${Bucket} ${x}\"}",
			"{\"b\": \"do !Ref it\"}", "{\"b\": \"!important\"}" })
	void acceptsVariablesInJson(String json) {
		assertThat(check(json, json, null)).isEmpty();
	}

	@Test
	void reportsVariableWhereCloudFormationReplacesNone() {
		assertThat(check("{}", null, "$.detail['${AWS::Region}']"))
			.containsExactly(new Fault("SampleJob#run", "@EventPattern", "inputPath", "$.detail['${AWS::Region}']",
					"CloudFormation does not replace ${AWS::Region} here", "Write the value itself"));
		JobPolicy policy = new JobPolicy(
				List.of(Map.of("Condition", Map.of("StringEquals", Map.of("aws:Tag/${AWS::Region}", "x")))), List.of(),
				true, JobFixture.origins("@IamPolicy"));
		assertThat(this.check.check(List.of(JobFixture.with(new TestFunction().settings(), policy))))
			.extracting(Fault::problem)
			.containsExactly("CloudFormation does not replace ${AWS::Region} here");
	}

	@Test
	void reportsUnknownPseudoParameterInFunctionOfPolicyDocument() {
		JobPolicy policy = new JobPolicy(List.of(Map.of("Resource", List.of(Map.of("Fn::Sub", "x${AWS::Acount}")))),
				List.of(), true, JobFixture.origins("@IamPolicy"));
		assertThat(this.check.check(List.of(JobFixture.with(new TestFunction().settings(), policy))))
			.extracting(Fault::problem)
			.containsExactly("CloudFormation has no pseudo parameter AWS::Acount");
	}

	private List<Fault> inText(String text) {
		TestFunction function = new TestFunction();
		function.role = text;
		return this.check.check(List.of(JobFixture.with(function.settings(), JobPolicy.NONE)));
	}

	private List<Fault> check(String pattern, String input, String inputPath) {
		RuleSettings rule = new RuleSettings("d", null, null, null, input, inputPath, null, null, null);
		return this.check.check(List
			.of(JobFixture.job(new EventPatternTrigger(JobFixture.origins("@EventPattern"), pattern, null, rule))));
	}

}
