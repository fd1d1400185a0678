package io.jets.sam;

import java.util.List;

import io.jets.annotation.Job;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.JobRegistry;
import io.jets.job.read.JobScanner;
import io.jets.sam.template.TemplateSettings;
import io.jets.sam.yaml.YamlReader;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the jobs of test classes and generates templates.
 */
final class TestJobs {

	private TestJobs() {
	}

	static List<JobMethod> of(Class<?>... types) {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		for (Class<?> type : types) {
			Job job = AnnotatedElementUtils.getMergedAnnotation(type, Job.class);
			assertThat(job).isNotNull();
			beanFactory.registerBeanDefinition(
					job.value().isEmpty() ? StringUtils.uncapitalize(type.getSimpleName()) : job.value(),
					new RootBeanDefinition(type));
		}
		JobRegistry registry = new JobScanner(beanFactory, new StandardEnvironment(), new DefaultResourceLoader())
			.scan();
		assertThat(registry.faults()).isEmpty();
		return registry.jobs();
	}

	static JobMethod named(JobMethod job, String bean) {
		return new JobMethod(bean + "-" + job.method().getName(), bean, job.beanType(), job.method(), job.triggers());
	}

	static JobMethod with(JobMethod job, FunctionSettings function) {
		return new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), job.triggers(), function,
				job.policy(), job.idempotency());
	}

	static JobMethod with(JobMethod job, JobPolicy policy) {
		return new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), job.triggers(), job.function(),
				policy, job.idempotency());
	}

	static TemplateSettings settings(String overlay) {
		return settings(overlay, List.of());
	}

	static TemplateSettings settings(String overlay, List<String> parameters) {
		return new TemplateSettings("app.zip", "java21", TemplateSettings.DEFAULT_HANDLER,
				TemplateSettings.DEFAULT_ARCHITECTURE, "com.example.Application", List.of(), null,
				TemplateSettings.DEFAULT_LOG_RETENTION_DAYS, true, overlay, null, false, false, parameters);
	}

	static Template template(List<JobMethod> jobs) {
		return template(jobs, null);
	}

	static Template template(List<JobMethod> jobs, String overlay) {
		return new SamTemplateGenerator(settings(overlay)).generate(jobs);
	}

	static List<String> warnings(Template template) {
		return template.warnings()
			.stream()
			.map((warning) -> warning.origin() + ": " + warning.problem() + ". " + warning.action())
			.toList();
	}

	/** Returns a property of a resource or a nested value: {@code Targets.0.Input}. */
	static String value(Template template, String id, String path) {
		Object value = Overlay.map(Overlay.map(YamlReader.read(template.text())).get("Resources")).get(id);
		for (String key : ("Properties." + path).split("\\.")) {
			value = (value instanceof List<?> list) ? list.get(Integer.parseInt(key)) : Overlay.map(value).get(key);
		}
		return String.valueOf(value).replaceAll("PlainNumber\\[text=([^\\]]*)]", "$1");
	}

}
