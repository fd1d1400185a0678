package io.jets.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;
import io.jets.job.read.JobScanner;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints the time for generating a template of many jobs, without CloudFormation's
 * limits. Its name keeps it out of the build, and it asserts no time. To measure in a new
 * JVM, run one size at a time:
 * {@code mvn -pl jets-tooling -am test -Dtest=TemplateTimes#ofAThousandJobs -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class TemplateTimes {

	private static final int RUNS = 21;

	private static final int JOBS_PER_BEAN = 4;

	@Test
	void ofAHundredJobs() {
		print(100);
	}

	@Test
	void ofAThousandJobs() {
		print(1000);
	}

	private static void print(int jobs) {
		List<Times> times = Stream.generate(() -> Times.of(jobs)).limit(RUNS).toList();
		System.out.printf("%d jobs, the first time: %s%n", jobs, times.get(0));
		System.out.printf("%d jobs, median of %d more: read %.1f ms, model %.1f ms, text %.1f ms%n", jobs, RUNS - 1,
				median(times, Times::read), median(times, Times::model), median(times, Times::text));
	}

	private static double median(List<Times> times, ToDoubleFunction<Times> part) {
		return times.stream().skip(1).mapToDouble(part).sorted().skip((RUNS - 1) / 2).findFirst().orElseThrow();
	}

	private static JobRegistry read(int jobs) {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		for (int i = 0; i < jobs / JOBS_PER_BEAN; i++) {
			beanFactory.registerBeanDefinition("job" + i, new RootBeanDefinition(SomeJob.class));
		}
		return new JobScanner(beanFactory, new StandardEnvironment(), new DefaultResourceLoader()).scan();
	}

	/**
	 * Milliseconds for reading annotations, for building and checking the tree, and for
	 * writing it.
	 */
	private record Times(double read, double model, double text) {

		static Times of(int jobs) {
			long start = System.nanoTime();
			JobRegistry registry = TemplateTimes.read(jobs);
			long read = System.nanoTime();
			TemplateDocument document = new TemplateDocument(registry.jobs(), TestJobs.settings(null),
					Overlay.parse(null), SamTemplateGenerator.KINDS);
			List<Fault> faults = new ArrayList<>(document.faults());
			faults.addAll(new ReferenceCheck().check(document, java.util.Set.of()));
			faults.addAll(new RoleCheck().check(document));
			long model = System.nanoTime();
			String text = document.text();
			long end = System.nanoTime();
			assertThat(registry.faults()).isEmpty();
			assertThat(registry.jobs()).hasSize(jobs);
			assertThat(faults).isEmpty();
			assertThat(text).contains("SomeJob#file");
			return new Times(milliseconds(read - start), milliseconds(model - read), milliseconds(end - model));
		}

		private static double milliseconds(long nanoseconds) {
			return nanoseconds / 1e6;
		}

		@Override
		public String toString() {
			return "read %.1f ms, model %.1f ms, text %.1f ms".formatted(this.read, this.model, this.text);
		}

	}

	@Job
	static class SomeJob {

		@DynamoDbStream("orders")
		void file(DynamodbEvent event) {
		}

		@EventPattern("{\"source\": [\"aws.ec2\"], \"detail\": {\"state\": [\"stopping\"]}}")
		@EventPattern("{\"source\": [\"shop\"]}")
		@Rate("10 hours")
		void match(Object event) {
		}

		@Cron("0 */12 * * ? *")
		@FunctionProperties(memory = "512", environment = "MODE=on")
		@IamPolicy(action = "sns:Publish", resource = "arn:aws:sns:us-east-1:123456789012:news")
		void tick() {
		}

		@Rate(value = "1 day", zone = "UTC")
		void daily() {
		}

	}

}
