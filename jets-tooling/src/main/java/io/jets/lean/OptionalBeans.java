package io.jets.lean;

import java.util.List;
import java.util.function.Predicate;

/**
 * Beans that are left out together unless one of them is needed.
 *
 * @param name the name of the group
 * @param owners the beginnings of the names of the classes that define the beans:
 * configurations, and classes of beans that no configuration method creates
 * @param needed whether the other beans need these, although they are not injected
 */
record OptionalBeans(String name, List<String> owners, Predicate<ApplicationBeans> needed) {

	/**
	 * The name of the group that calls methods with {@code @EventListener}.
	 */
	static final String EVENT_LISTENERS = "event listeners";

	private static final String BOOT = "org.springframework.boot.autoconfigure.";

	private static final String FUNCTION = "org.springframework.cloud.function.";

	private static final String AWS_ADAPTER = FUNCTION + "adapter.aws.FunctionInvoker";

	/**
	 * Returns all groups. Only auto-configurations of Spring Boot and Spring Cloud
	 * Function are listed whose beans have no effect unless other beans use them.
	 */
	static List<OptionalBeans> all() {
		return List.of(
				// @EnableAsync and @EnableScheduling find executors by type or name
				new OptionalBeans("task", List.of(BOOT + "task."),
						(beans) -> beans.anyClass("org.springframework.scheduling.") || beans.anyBackgroundInit()),
				new OptionalBeans("ssl", List.of(BOOT + "ssl."), (beans) -> false),
				new OptionalBeans("availability", List.of(BOOT + "availability."), (beans) -> false),
				new OptionalBeans("info", List.of(BOOT + "info."), (beans) -> false),
				// Without these, the context uses its own processor with its own time-out
				new OptionalBeans("lifecycle", List.of(BOOT + "context.Lifecycle"),
						(beans) -> beans.any("org.springframework.context.Lifecycle")),
				// Without advisors, no bean gets a proxy; proxy factories use the
				// settings
				new OptionalBeans("aop",
						List.of(BOOT + "aop.",
								"org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator",
								"org.springframework.aop.framework.ProxyConfig"),
						(beans) -> beans.any("org.springframework.aop.Advisor")
								|| beans.any("org.springframework.aop.framework.ProxyConfig")),
				// They look for methods with @EventListener in all beans; an
				// ApplicationListener does not need them
				new OptionalBeans(EVENT_LISTENERS,
						List.of("org.springframework.context.event.EventListenerMethodProcessor",
								"org.springframework.context.event.DefaultEventListenerFactory"),
						(beans) -> beans.eventListener().get().isPresent()),
				new OptionalBeans("jackson", List.of("org.springframework.boot.jackson."),
						(beans) -> beans.any("io.jets.function.JobEventMessageConverter") || beans.anyJobNeedsMapper()),
				new OptionalBeans("properties",
						List.of("org.springframework.boot.context.properties.",
								"org.springframework.boot.validation.beanvalidation.MethodValidationExcludeFilter",
								BOOT + "context.ConfigurationPropertiesAutoConfiguration"),
						ApplicationBeans::anyBoundProperties),
				// The adapter's handler finds functions in the catalog
				new OptionalBeans("cloud.function",
						List.of(FUNCTION + "context.", FUNCTION + "cloudevent.",
								"io.jets.autoconfigure.JetsFunctionAutoConfiguration.jobFunctionRegistrar",
								"io.jets.autoconfigure.JetsFunctionAutoConfiguration.jobEventMessageConverter"),
						(beans) -> beans.isPresent(AWS_ADAPTER)));
	}

	boolean contains(ApplicationBean bean) {
		return this.owners.stream().anyMatch(bean.owner()::startsWith);
	}

}
