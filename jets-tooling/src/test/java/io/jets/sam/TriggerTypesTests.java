package io.jets.sam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.sam.yaml.YamlReader;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class TriggerTypesTests {

	@Test
	void hasGoldenFileForEachTriggerType() {
		ClassPathScanningCandidateComponentProvider kinds = new ClassPathScanningCandidateComponentProvider(false);
		kinds.addIncludeFilter(new AssignableTypeFilter(Trigger.class));
		assertThat(kinds.findCandidateComponents(Trigger.class.getPackageName()))
			.extracting((kind) -> ClassUtils.getShortName(String.valueOf(kind.getBeanClassName())))
			.filteredOn((kind) -> !kind.equals("UnreadableRule"))
			.hasSizeGreaterThan(2)
			.allSatisfy((kind) -> assertThat(new GoldenFile(kind).exists()).isTrue());
	}

	@Test
	void generatesAllTriggersInAnyOrder() {
		JobMethod job = TestJobs.of(AllJob.class).get(0);
		Map<Object, Long> expected = types(job, job.triggers());
		assertThat(expected).containsEntry("AWS::Lambda::EventSourceMapping", 2L)
			.containsEntry("AWS::Events::Rule", 2L)
			.containsEntry("AWS::Lambda::Permission", 2L)
			.containsEntry("AWS::Scheduler::Schedule", 1L);
		assertThat(permutations(job.triggers())).hasSize(120)
			.allSatisfy((triggers) -> assertThat(types(job, triggers)).isEqualTo(expected));
	}

	@Test
	void keepsLogicalIdsWhenTriggerIsAppended() {
		JobMethod job = TestJobs.of(AllJob.class).get(0);
		List<Trigger> triggers = job.triggers();
		for (int size = 1; size < triggers.size(); size++) {
			Map<String, ?> before = resources(job, triggers.subList(0, size));
			Map<String, ?> after = resources(job, triggers.subList(0, size + 1));
			before.keySet()
				.stream()
				.filter((id) -> !id.endsWith("Role") && !id.equals("AllJobRun"))
				.forEach((id) -> assertThat(after.get(id)).isEqualTo(before.get(id)));
		}
	}

	private static Map<Object, Long> types(JobMethod job, List<Trigger> triggers) {
		return resources(job, triggers).values()
			.stream()
			.collect(Collectors.groupingBy((resource) -> Overlay.map(resource).get("Type"), Collectors.counting()));
	}

	private static Map<String, ?> resources(JobMethod job, List<Trigger> triggers) {
		Template template = TestJobs.template(List
			.of(new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), new ArrayList<>(triggers))));
		return Overlay.map(Overlay.map(YamlReader.read(template.text())).get("Resources"));
	}

	private static Collection<List<Trigger>> permutations(List<Trigger> triggers) {
		if (triggers.isEmpty()) {
			return List.of(List.of());
		}
		List<List<Trigger>> permutations = new ArrayList<>();
		for (Trigger first : triggers) {
			List<Trigger> rest = triggers.stream().filter((trigger) -> trigger != first).toList();
			for (List<Trigger> tail : permutations(rest)) {
				List<Trigger> permutation = new ArrayList<>(List.of(first));
				permutation.addAll(tail);
				permutations.add(permutation);
			}
		}
		return permutations;
	}

	@Job
	static class AllJob {

		@DynamoDbStream("orders")
		@DynamoDbStream("invoices")
		@EventPattern("{\"source\": [\"shop\"]}")
		@Rate("10 hours")
		@Cron(value = "0 9 ? * MON-FRI *", zone = "Europe/Berlin")
		void run(Object event) {
		}

	}

}
