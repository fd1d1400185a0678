package io.jets.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * An application that reports what it sees when it starts.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ComparedApplication.Shop.class)
class ComparedApplication {

	@Bean
	static Journal journal() {
		return new Journal(new ArrayList<>());
	}

	@Bean
	ApplicationListener<ApplicationEvent> events(Journal journal) {
		return (event) -> journal.add(event.getClass().getSimpleName());
	}

	@Bean
	@Order(2)
	CommandLineRunner second(Journal journal) {
		return (args) -> journal.add("second " + List.of(args));
	}

	@Bean
	@Order(1)
	ApplicationRunner first(Journal journal, ApplicationArguments arguments) {
		return (args) -> journal.add("first " + args.getOptionNames() + arguments.getNonOptionArgs());
	}

	@Bean
	Values values(@Value("${values.patience:3s}") Duration patience, @Value("${values.limit:2MB}") DataSize limit,
			@Value("${values.greeting:none}") String greeting, @Value("${values.counts:1,2}") List<Integer> counts,
			@Value("${relaxed.table-name:none}") String relaxed, @Value("${random.int(1)}") int random,
			@Value("${random.uuid}") String uuid, @Value("base64:aGVsbG8=") Resource resource) throws Exception {
		return new Values(patience, limit, greeting, counts, relaxed, random, uuid.length(),
				resource.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
	}

	record Journal(List<String> lines) {

		void add(String line) {
			this.lines.add(line);
		}

	}

	record Values(Duration patience, DataSize limit, String greeting, List<Integer> counts, String relaxed, int random,
			int uuidLength, String resource) {

	}

	@ConfigurationProperties("shop")
	record Shop(String name, Duration patience, DataSize limit, List<String> regions, Map<String, Integer> stock) {

	}

}
