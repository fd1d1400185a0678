package io.jets.integration;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the metadata of configuration properties, which IDEs show.
 */
class ConfigurationMetadataTests {

	/**
	 * Properties whose values are arbitrary texts, names or references, so that there are
	 * no values to propose.
	 */
	private static final Set<String> FREE_FORM = Set.of("jets.function.capacity-provider",
			"jets.function.concurrency-per-environment", "jets.function.description", "jets.function.environment",
			"jets.function.layers", "jets.function.reserved-concurrency", "jets.function.role",
			"jets.function.security-groups", "jets.function.subnets", "jets.function.tags", "jets.idempotency.table",
			"jets.jobs", "jets.local.dynamodb.tables", "jets.local.url");

	private final List<JsonNode> properties = new ArrayList<>();

	private final Set<String> hints = new HashSet<>();

	ConfigurationMetadataTests() throws IOException {
		for (URL file : Collections
			.list(getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream content = file.openStream()) {
				JsonNode metadata = JsonMapper.shared().readTree(content);
				metadata.path("properties").forEach((property) -> {
					if (name(property).startsWith("jets.")) {
						this.properties.add(property);
					}
				});
				metadata.path("hints").forEach((hint) -> this.hints.add(name(hint)));
			}
		}
	}

	@Test
	void describesEachPropertyWithItsDefault() {
		assertThat(this.properties).hasSizeGreaterThan(25).allSatisfy((property) -> {
			assertThat(property.path("description").asString("")).as(name(property)).isNotBlank();
			assertThat(property.has("defaultValue") || property.path("description").asString("").contains("efault"))
				.as("%s has a default, or its description says what holds without it", name(property))
				.isTrue();
		});
	}

	@Test
	void proposesValuesOfPropertiesWithFixedValues() {
		assertThat(this.properties).map(ConfigurationMetadataTests::name)
			.filteredOn((name) -> !FREE_FORM.contains(name))
			.allSatisfy((name) -> assertThat(this.hints.contains(name) || isSelfExplanatory(name)).as(name).isTrue());
	}

	/** IDEs propose the values of booleans and enums by themselves. */
	private boolean isSelfExplanatory(String name) {
		return this.properties.stream()
			.filter((property) -> name(property).equals(name))
			.map((property) -> property.path("type").asString())
			.anyMatch((type) -> type.equals("java.lang.Boolean") || type.startsWith("io.jets.annotation."));
	}

	private static String name(JsonNode node) {
		return node.path("name").asString();
	}

}
