package io.jets.test.template;

import java.util.List;
import java.util.Map;

import io.jets.sam.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link SamStatement}.
 */
class SamStatementTests {

	@ParameterizedTest
	@ValueSource(strings = { "'*'", "arn:aws:s3:::*",
			"!Sub 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:*'", "[!GetAtt Orders.Arn, '*']" })
	void findsAllResources(String resource) {
		assertThat(one("Action: s3:GetObject\nResource: " + resource).isOnAllResources()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "!GetAtt Orders.Arn", "arn:aws:s3:::bucket/*",
			"arn:aws:logs:us-east-1:111122223333:log-group:*",
			"!Sub 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders/stream/*'" })
	void acceptsPartOfResources(String resource) {
		assertThat(one("Action: s3:GetObject\nResource: " + resource).isOnAllResources()).isFalse();
	}

	@Test
	void readsEachForm() {
		SamStatement except = one("NotAction: iam:*\nNotResource: !GetAtt Orders.Arn\nCondition: {Bool: {a: true}}");
		assertThat(except.allows("s3:GetObject")).isTrue();
		assertThat(except.isOnAllResources()).isTrue();
		assertThat(except).hasToString("* on all but !GetAtt Orders.Arn with conditions");
		SamStatement full = one("Action: ['s3:Get*']\nResource: {'Fn::GetAtt': [Orders, Arn]}");
		assertThat(full.allows("s3:GetObject")).isTrue();
		assertThat(full.allows("s3:PutObject")).isFalse();
		assertThat(full.resources()).containsExactly("!GetAtt Orders.Arn");
	}

	@Test
	void ignoresStatementThatDenies() {
		assertThat(all("Effect: Deny\nAction: '*'\nResource: '*'")).isEmpty();
	}

	private static SamStatement one(String statement) {
		return all("Effect: Allow\n" + statement).get(0);
	}

	private static List<SamStatement> all(String statement) {
		Map<String, Object> read = SamTemplate.map(YamlReader.read(statement));
		return SamStatement
			.of(Map.of("Properties", Map.of("Policies", List.of(Map.of("PolicyDocument", Map.of("Statement", read))))));
	}

}
