package io.jets.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateVariablesTests {

	@Test
	void returnsNamesWithoutEscapedOnes() {
		assertThat(TemplateVariables.names("${AWS::Region}-${Orders.Arn}-${!x}-$x")).containsExactly("AWS::Region",
				"Orders.Arn");
	}

	@ParameterizedTest
	@CsvSource({ "${AWS::AccountId}, 000000000000", "a-${AWS::Region}-b, a-eu-west-1-b", "${AWS::Partition}, aws",
			"${AWS::URLSuffix}, amazonaws.com", "${!AWS::Region}, ${AWS::Region}", "${Bucket}, ${Bucket}", "${x, ${x",
			"$1, $1" })
	void resolvesPseudoParameters(String text, String resolved) {
		assertThat(new PseudoParameters("eu-west-1", "000000000000").resolve(text)).isEqualTo(resolved);
	}

	@ParameterizedTest
	@CsvSource({ "arn:${AWS::Partition}:s3:::b, arn:aws:s3:::b", "!Sub arn:${AWS::Partition}:s3:::b, arn:aws:s3:::b",
			"!Sub \"a-${AWS::Region}\", a-us-east-1", "!Sub ${Bucket.Arn}, !Sub ${Bucket.Arn}",
			"!Ref Bucket, !Ref Bucket" })
	void returnsSampleOfKnownText(String text, String sample) {
		assertThat(TemplateVariables.sample(text)).isEqualTo(sample);
	}

	@ParameterizedTest
	@ValueSource(strings = { "!Ref Bucket", "!Sub ${Bucket}", "{{resolve:ssm:/a}}", "{{resolve:ssm:/${AWS::Region}}}",
			"!Sub '{{resolve:ssm:/${Stage}}}'", "arn:${AWS::Partitio}:s3:::b", "a-${AWS::NotificationARNs}" })
	void recognizesValuesThatOnlyCloudFormationKnows(String text) {
		assertThat(TemplateReference.isOpaque(text)).isTrue();
	}

}
