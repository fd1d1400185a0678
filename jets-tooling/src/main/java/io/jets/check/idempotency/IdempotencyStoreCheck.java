package io.jets.check.idempotency;

import java.util.List;
import java.util.stream.Stream;

import io.jets.idempotency.IdempotencyStore;
import io.jets.job.Idempotency;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Checks that idempotent jobs have a store: a bean, or the client of DynamoDB.
 */
public final class IdempotencyStoreCheck implements JobCheck {

	private static final String CLIENT = "software.amazon.awssdk.services.dynamodb.DynamoDbClient";

	private static final String PROBLEM = "the application has no client of DynamoDB, which stores the events that "
			+ "the job has completed";

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
		return (ClassUtils.isPresent(CLIENT, this.beanFactory.getBeanClassLoader()) || hasBean(this.beanFactory))
				? List.of() : missingClient(jobs);
	}

	/**
	 * Returns whether an application has a store of its own. No bean is created.
	 * @param beanFactory the factory with the beans of the application
	 * @return {@code true} if there is a bean
	 */
	public static boolean hasBean(ConfigurableListableBeanFactory beanFactory) {
		return beanFactory.getBeanNamesForType(IdempotencyStore.class, true, false).length > 0;
	}

	/**
	 * Returns the faults of jobs that are deployed without the client of DynamoDB.
	 * @param jobs the jobs of the application
	 * @return a fault for each idempotent job
	 */
	public static List<Fault> missingClient(List<JobMethod> jobs) {
		return jobs.stream()
			.flatMap((job) -> Stream.ofNullable(job.idempotency()))
			.map(Idempotency::origins)
			.map((origins) -> new Fault(origins.whole(), "", PROBLEM, ACTION))
			.toList();
	}

}
