package io.jets.function.item;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ParameterizedTypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of numbers in items, which have up to 38 digits in DynamoDB.
 */
class JsonNumberTests {

	private static final ParameterizedTypeReference<Map<String, Object>> MAP = new ParameterizedTypeReference<>() {
	};

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1.5", "-0.001", "12345678901234567890123456789012345678",
			"-99999999999999999999999999999999999999", "1.2345678901234567890123456789012345678",
			"0.00000000000000000000000000000000000012345678901234567890123456789012345678",
			"9.9999999999999999999999999999999999999E+125", "1E-130", "100000000000000000000000000000000000000000" })
	void keepsAllDigits(String number) {
		BigDecimal expected = new BigDecimal(number);
		String attribute = "\"number\":{\"N\":\"" + number + "\"},\"set\":{\"NS\":[\"" + number + "\"]}";
		assertThat(Items.of(Decimal.class).item(attribute)).isEqualTo(new Decimal(expected, List.of(expected)));
		assertThat(new BigDecimal(String.valueOf(Items.of(MAP).item(attribute).get("number")))).isEqualTo(expected);
		JsonNode tree = Items.of(JsonNode.class).item(attribute);
		assertThat(tree.get("number").decimalValue()).isEqualTo(expected);
		assertThat(tree.get("set").get(0).decimalValue()).isEqualTo(expected);
		assertThat(Items.of(Tree.class).item(attribute).number().decimalValue()).isEqualByComparingTo(expected);
	}

	@Test
	void readsIntegersOfEachSize() {
		assertThat(Items.of(Integers.class)
			.item(numbers("2147483647", "-9223372036854775808", "9".repeat(38)), "\"doubled\":{\"N\":\"0\"}"))
			.isEqualTo(new Integers(Integer.MAX_VALUE, Long.MIN_VALUE, new BigInteger("9".repeat(38)), 0));
		assertThat(Items.of(Integers.class)
			.item(numbers("-2147483648", "9223372036854775807", "0"), "\"doubled\":{\"N\":\"0.1\"}"))
			.isEqualTo(new Integers(Integer.MIN_VALUE, Long.MAX_VALUE, BigInteger.ZERO, 0.1));
		assertThat(Items.of(Integers.class).item(numbers("1E+3", "1e3", "1.0"), "\"doubled\":{\"N\":\"3\"}"))
			.isEqualTo(new Integers(1000, 1000, BigInteger.ONE, 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2147483648", "-2147483649", "9223372036854775808", "2.5" })
	void rejectsIntegerThatDoesNotFit(String number) {
		assertThat(Items.of(Integers.class).problem("\"small\":{\"N\":\"" + number + "\"}"))
			.contains("the attribute \"small\" cannot be read as int, for " + Integers.class.getName())
			.doesNotContain(number);
	}

	@Test
	void readsSameNumbersIntoMapAsJackson() {
		assertThat(Items.of(MAP).item(numbers("7", "2147483648", "9223372036854775808"), "\"d\":{\"N\":\"1.50\"}"))
			.isEqualTo(Map.of("id", "a", "small", 7, "large", 2147483648L, "huge",
					new BigInteger("9223372036854775808"), "d", new BigDecimal("1.50")));
		assertThat(Items.of(MAP).item("\"n\":{\"N\":\"9223372036854775807\"}")).containsEntry("n", Long.MAX_VALUE);
	}

	@Test
	void keepsDigitsInTree() {
		assertThat(Items.of(JsonNode.class).item("\"n\":{\"N\":\"1.50\"}").get("n").decimalValue()).hasToString("1.50");
	}

	private static String numbers(String small, String large, String huge) {
		return "\"small\":{\"N\":\"%s\"},\"large\":{\"N\":\"%s\"},\"huge\":{\"N\":\"%s\"}".formatted(small, large,
				huge);
	}

	record Decimal(BigDecimal number, List<BigDecimal> set) {

	}

	record Tree(JsonNode number) {

	}

	record Integers(int small, long large, BigInteger huge, double doubled) {

	}

}
