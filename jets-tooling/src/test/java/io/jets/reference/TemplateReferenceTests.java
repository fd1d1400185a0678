package io.jets.reference;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateReferenceTests {

	@ParameterizedTest
	@ValueSource(strings = { "!GetAtt Orders.StreamArn", "!Ref OrdersStream", "!ImportValue orders-stream",
			"!Sub ${Orders.StreamArn}", "!Select [0, !Ref Streams]", "{{resolve:ssm:/orders/stream}}" })
	void parsesReferences(String text) {
		assertThat(TemplateReference.matches(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "!", "!Ref", "!Ref ", "!important", "!Orders.StreamArn", "Ref Orders", "${Orders}",
			"{{orders}}", "arn:aws:sqs:eu-west-1:111122223333:q" })
	void rejectsOtherTexts(String text) {
		assertThat(TemplateReference.matches(text)).isFalse();
	}

}
