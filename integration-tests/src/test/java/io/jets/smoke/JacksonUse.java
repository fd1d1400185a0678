package io.jets.smoke;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads records, collections and dates with Jackson.
 */
public final class JacksonUse implements Supplier<String> {

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
	@JsonSubTypes({ @JsonSubTypes.Type(value = Card.class, name = "card"),
			@JsonSubTypes.Type(value = Cash.class, name = "cash") })
	interface Payment {

	}

	record Card(String number) implements Payment {

	}

	record Cash(BigDecimal amount) implements Payment {

	}

	enum State {

		OPEN, SHIPPED

	}

	record Line(@JsonProperty("sku") String article, int count, @Nullable Double weight) {

	}

	record Order(long id, State state, List<Line> lines, Set<Payment> payments, SortedMap<String, Integer> counts,
			Instant created, LocalDate due, Duration patience, OffsetDateTime shipped, Optional<String> note,
			byte[] data, int[] numbers) {

	}

	@Override
	public String get() {
		JsonMapper mapper = JsonMapper.builder()
			.findAndAddModules()
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.build();
		String json = """
				{"id":1,"state":"SHIPPED","lines":[{"sku":"a","count":2,"weight":0.5},{"sku":"b","count":1}],
				 "payments":[{"@type":"card","number":"42"}],"counts":{"z":1,"a":2},
				 "created":"2026-11-29T10:00:00.123456789Z","due":"2026-12-24","patience":"PT1H30M",
				 "shipped":"2026-11-30T08:00:00+01:00","note":"thanks","data":"AQID","numbers":[3,4]}""";
		Order order = mapper.readValue(json, Order.class);
		Map<String, List<Object>> map = mapper.readValue("{\"k\":[1,2.50,\"x\",null,true]}", new TypeReference<>() {
		});
		JsonNode tree = mapper.valueToTree(order);
		return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(order) + map + tree.at("/lines/1/sku")
				+ mapper.convertValue(tree, Order.class).lines() + fault(mapper);
	}

	private static String fault(JsonMapper mapper) {
		try {
			return mapper.readValue("{\"id\":1,\"state\":\"LOST\"}", Order.class).toString();
		}
		catch (JacksonException ex) {
			return ex.getOriginalMessage();
		}
	}

}
