package io.jets.autoconfigure;

import java.util.function.Supplier;

import io.jets.idempotency.IdempotencyStore;
import io.jets.job.Idempotency;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Provides the store of idempotent jobs: the bean of the application, of the local engine
 * or of a test, or else a table of DynamoDB. The latter is not a bean: the definition of
 * one would load classes in functions of jobs that are not idempotent.
 */
final class IdempotencyStores implements Supplier<IdempotencyStore> {

	private static final String CLIENT = "software.amazon.awssdk.services.dynamodb.DynamoDbClient";

	private final ConfigurableListableBeanFactory beanFactory;

	private final Environment environment;

	private final SingletonSupplier<IdempotencyStore> store = SingletonSupplier.of(this::create);

	IdempotencyStores(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	@Override
	public IdempotencyStore get() {
		return this.store.obtain();
	}

	private IdempotencyStore create() {
		IdempotencyStore bean = this.beanFactory.getBeanProvider(IdempotencyStore.class).getIfAvailable();
		return (bean != null) ? bean : dynamoDb();
	}

	private IdempotencyStore dynamoDb() {
		if (!ClassUtils.isPresent(CLIENT, this.beanFactory.getBeanClassLoader())) {
			throw new IllegalStateException("A job with @Idempotent needs the client of DynamoDB. Add the dependency "
					+ "software.amazon.awssdk:dynamodb, or a bean of type " + IdempotencyStore.class.getName());
		}
		String table = JetsIdempotencyProperties.read(this.environment).table();
		if (table == null) {
			throw new IllegalStateException("A job with @Idempotent needs the name of a table, and "
					+ Idempotency.TABLE_PROPERTY + " is not set. In a function, the template sets it by the variable "
					+ "JETS_IDEMPOTENCY_TABLE: deploy the template that the build has written");
		}
		return DynamoDbStoreFactory.create(table, this.beanFactory, this.environment);
	}

}
