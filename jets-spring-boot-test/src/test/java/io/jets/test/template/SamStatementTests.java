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
	@ValueSource(strings = { "'*'", "arn:aws:s3:::*", "[!GetAtt Orders.Arn, '*']", "arn:aws:s3:::*/*", "'arn:*'",
			"!Sub 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:*'", "arn:aws:dynamodb:*:*:table/*",
			"arn:aws:dynamodb:*:*:table/*/stream/*", "arn:aws:dynamodb:*:*:table*",
			"arn:aws:lambda:us-east-1:111122223333:function:*", "arn:aws:logs:us-east-1:111122223333:log-group:*",
			"arn:aws:logs:us-east-1:111122223333:log-group:*:*", "arn:aws:apigateway:us-east-1::/restapis/*",
			"arn:aws:s3:us-east-1:111122223333:accesspoint/*", "!Join [':', ['arn:aws:s3::', '*']]",
			"!Join ['', ['arn:', !Ref 'AWS::Partition', ':s3:::', !Sub '*']]", "!Sub ['arn:${P}:s3:::*', { P: aws }]",
			"!Sub ['${All}', { All: '*' }]", "!Select [1, !Split ['|', 'a|*']]" })
	void findsAllResources(String resource) {
		SamStatement statement = one("Action: s3:GetObject\nResource: " + resource);
		assertThat(statement.isOnAllResources()).isTrue();
		assertThat(statement.unread()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "!GetAtt Orders.Arn", "arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket*",
			"!Ref OrdersStreamArn", "arn:aws:logs:us-east-1:111122223333:log-group:orders:*",
			"arn:aws:sqs:us-east-1:111122223333:orders*",
			"arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/orders:*",
			"arn:aws:dynamodb:us-east-1:111122223333:table/orders*", "arn:aws:sns:us-east-1:111122223333:orders:*",
			"arn:aws:execute-api:us-east-1:111122223333:a1b2c3/*", "!Join ['', [!GetAtt Bucket.Arn, '/*']]",
			"!Sub 'arn:aws:s3:::${Bucket}/*'", "!Sub '${Group.Arn}:*'",
			"!Join ['/stream/', [!Select [0, !Split ['/stream/', !Ref StreamArn]], '*']]",
			"!Sub ['${Arn}/*', { Arn: !GetAtt Bucket.Arn }]",
			"!Sub 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders/stream/*'" })
	void acceptsPartOfResources(String resource) {
		SamStatement statement = one("Action: s3:GetObject\nResource: " + resource);
		assertThat(statement.isOnAllResources()).isFalse();
		assertThat(statement.unread()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "!ImportValue BucketArn", "!FindInMap [Arns, Bucket, Arn]", "!Select [0, !Ref Arns]",
			"!Join [':', !Ref Parts]" })
	void namesResourceThatCannotBeRead(String resource) {
		SamStatement statement = one("Action: s3:GetObject\nResource: [" + resource + "]");
		assertThat(statement.isOnAllResources()).isFalse();
		assertThat(statement.unread()).singleElement().asString().startsWith("Resource !");
	}

	@Test
	void readsEachForm() {
		SamStatement except = one("NotAction: iam:*\nNotResource: !GetAtt Orders.Arn\nCondition: {Bool: {a: true}}");
		assertThat(except.covers("s3:GetObject")).isTrue();
		assertThat(except.covers("IAM:PassRole")).isFalse();
		assertThat(except.isOnAllResources()).isTrue();
		assertThat(except).hasToString("all but iam:* on all but !GetAtt Orders.Arn with conditions");
		SamStatement full = one("Action: ['s3:Get?bject']\nResource: {'Fn::GetAtt': [Orders, Arn]}");
		assertThat(full.covers("s3:GetObject")).isTrue();
		assertThat(full.covers("s3:GetObjectAcl")).isFalse();
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

	@Test
	void keepsResourcesThatOnlyPartlyOverlap() {
		SamStatement some = one("Action: '*'\nResource: arn:aws:s3:::a/*");
		assertThat(some.without(one("Action: '*'\nResource: arn:aws:s3:::a/?")).resources())
			.containsExactly("arn:aws:s3:::a/*");
		assertThat(some.without(one("Action: '*'\nNotResource: arn:aws:s3:::?/b*")).resources())
			.containsExactly("arn:aws:s3:::a/*");
	}

	private static SamStatement one(String statement) {
		return SamStatement.of(SamTemplate.map(YamlReader.read("Effect: Allow\n" + statement)));
	}

}
