package io.jets.test.template;

import io.jets.sam.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
		assertThat(except.isAbout("s3:GetObject")).isTrue();
		assertThat(except.isAbout("IAM:PassRole")).isFalse();
		assertThat(except.isOnAllResources()).isTrue();
		assertThat(except).hasToString("all but iam:* on all but !GetAtt Orders.Arn with conditions");
		SamStatement full = one("Action: ['s3:Get?bject']\nResource: {'Fn::GetAtt': [Orders, Arn]}");
		assertThat(full.isAbout("s3:GetObject")).isTrue();
		assertThat(full.isAbout("s3:GetObjectAcl")).isFalse();
		assertThat(full.resources()).containsExactly("!GetAtt Orders.Arn");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Resource: '*'                       |
			Resource: arn:aws:s3:::a/*          | arn:aws:s3:::b, !GetAtt Orders.Arn
			Resource: arn:aws:s3:::?            | arn:aws:s3:::a/1, !GetAtt Orders.Arn
			Resource: !GetAtt Orders.Arn        | arn:aws:s3:::a/1, arn:aws:s3:::b
			Resource: arn:aws:s3:::b/1          | arn:aws:s3:::a/1, arn:aws:s3:::b, !GetAtt Orders.Arn
			NotResource: arn:aws:s3:::*         | arn:aws:s3:::a/1, arn:aws:s3:::b
			NotResource: !GetAtt Orders.Arn     | !GetAtt Orders.Arn
			""")
	void removesResourcesThatAreDenied(String resources, String remaining) {
		SamStatement allowing = one("Action: '*'\nResource: [arn:aws:s3:::a/1, arn:aws:s3:::b, !GetAtt Orders.Arn]");
		assertThat(String.join(", ", allowing.without(one("Action: '*'\n" + resources)).resources()))
			.isEqualTo((remaining != null) ? remaining : "");
	}

	@Test
	void keepsPartOfResourceThatIsNotDenied() {
		SamStatement all = one("Action: '*'\nResource: '*'");
		assertThat(all.without(one("Action: '*'\nResource: arn:aws:s3:::a")).resources()).containsExactly("*");
		assertThat(all.without(one("Action: '*'\nNotResource: arn:aws:s3:::a")).resources())
			.containsExactly("arn:aws:s3:::a");
		SamStatement except = one("Action: '*'\nNotResource: arn:aws:s3:::a");
		assertThat(except.without(one("Action: '*'\nResource: arn:aws:s3:::b"))).isEqualTo(except);
		assertThat(except.without(one("Action: '*'\nResource: '*'")).resources()).isEmpty();
	}

	private static SamStatement one(String statement) {
		return SamStatement.of(SamTemplate.map(YamlReader.read("Effect: Allow\n" + statement)));
	}

}
