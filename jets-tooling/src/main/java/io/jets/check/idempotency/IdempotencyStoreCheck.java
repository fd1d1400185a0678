package io.jets.check.idempotency;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.idempotency.IdempotencyStore;
import io.jets.job.Idempotency;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Checks that idempotent jobs have exactly one store: a bean, or the client of DynamoDB.
 */
public final class IdempotencyStoreCheck implements JobCheck {

	private static final String CLIENT = "software.amazon.awssdk.services.dynamodb.DynamoDbClient";

	private static final String PROBLEM = "the application has no client of DynamoDB, which stores the events that "
			+ "the job has completed";

	private static final String SEVERAL = "the application has %d beans of type %s (%s), and Spring cannot choose "
			+ "one of them for the job";

	private static final String ACTION = "Add the dependency software.amazon.awssdk:dynamodb, or a bean of type "
			+ IdempotencyStore.class.getName();

	private final ConfigurableListableBeanFactory beanFactory;

	/**
	 * Creates a check.
	 * @param beanFactory the factory with the beans of the application
	 */
	public IdempotencyStoreCheck(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<String> stores = storesOfApplication(this.beanFactory);
		if (!stores.isEmpty()) {
			return severalBeans(IdempotencyStore.class, stores, "or remove the others", jobs);
		}
		ClassLoader classLoader = this.beanFactory.getBeanClassLoader();
		if (!ClassUtils.isPresent(CLIENT, classLoader)) {
			return hasBean(this.beanFactory) ? List.of() : missingClient(jobs);
		}
		Class<?> client = ClassUtils.resolveClassName(CLIENT, classLoader);
		return severalBeans(client, names(client, this.beanFactory),
				"or add a bean of type " + IdempotencyStore.class.getName(), jobs);
	}

	/**
	 * Returns the names of stores that the application defines. The store of the local
	 * engine is not one of them: a function does not have it.
	 */
	private static List<String> storesOfApplication(ConfigurableListableBeanFactory beanFactory) {
		return names(IdempotencyStore.class, beanFactory).stream()
			.filter((name) -> !beanFactory.containsBeanDefinition(name)
					|| beanFactory.getBeanDefinition(name).getRole() != BeanDefinition.ROLE_INFRASTRUCTURE)
			.toList();
	}

	private static List<String> names(Class<?> type, ConfigurableListableBeanFactory beanFactory) {
		return List.of(beanFactory.getBeanNamesForType(type, true, false));
	}

	/**
	 * Returns the faults of jobs if Spring cannot choose one of several beans.
	 */
	private List<Fault> severalBeans(Class<?> type, List<String> names, String otherwise, List<JobMethod> jobs) {
		return new BeanChoice(this.beanFactory).isPossible(type, names) ? List.of()
				: faults(jobs,
						SEVERAL.formatted(names.size(), type.getName(),
								names.stream().sorted().collect(Collectors.joining(", "))),
						"Write @Primary at one of them, " + otherwise);
	}

	/**
	 * Returns whether an application has a store of its own. No bean is created.
	 * @param beanFactory the factory with the beans of the application
	 * @return {@code true} if there is a bean
	 */
	public static boolean hasBean(ConfigurableListableBeanFactory beanFactory) {
		return !names(IdempotencyStore.class, beanFactory).isEmpty();
	}

	/**
	 * Returns the faults of jobs that are deployed without the client of DynamoDB.
	 * @param jobs the jobs of the application
	 * @return a fault for each idempotent job
	 */
	public static List<Fault> missingClient(List<JobMethod> jobs) {
		return faults(jobs, PROBLEM, ACTION);
	}

	private static List<Fault> faults(List<JobMethod> jobs, String problem, String action) {
		return jobs.stream()
			.flatMap((job) -> Stream.ofNullable(job.idempotency()))
			.map(Idempotency::origins)
			.map((origins) -> new Fault(origins.whole(), "", problem, action))
			.toList();
	}

}
