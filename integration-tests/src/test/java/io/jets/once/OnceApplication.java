package io.jets.once;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.jets.lambda.JobPrimer;
import io.jets.once.KillGate.Point;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Runs the jobs of this package.
 */
@SpringBootApplication
public class OnceApplication {

	public static void main(String[] args) {
		SpringApplication.run(OnceApplication.class, args);
	}

	@Bean
	KillGate killGate(@Value("${once.directory:}") String directory, @Value("${once.port:0}") int port) {
		return new KillGate(Path.of(directory), port);
	}

	@Bean
	DynamoDbClient dynamoDbClient(KillGate gate) {
		return DynamoDbClient.builder()
			.overrideConfiguration((configuration) -> configuration.addExecutionInterceptor(new BeforeCommit(gate)))
			.build();
	}

	/**
	 * Loads what the first request needs, so that the first invocation is as fast as
	 * others.
	 */
	@Bean
	JobPrimer requestPrimer(DynamoDbClient client, @Value("${jets.idempotency.table:}") String table) {
		return () -> {
			try {
				client.getItem((request) -> request.tableName(table).key(Map.of("id", AttributeValue.fromS("primer"))));
			}
			catch (SdkException ex) {
				// The training of a custom runtime has no table
			}
		};
	}

	/**
	 * Passes the gate between the work and its commit, which is the only update.
	 */
	private static final class BeforeCommit implements ExecutionInterceptor {

		private final KillGate gate;

		BeforeCommit(KillGate gate) {
			this.gate = gate;
		}

		@Override
		public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
			if (context.request() instanceof UpdateItemRequest update) {
				String id = update.key().get("id").s();
				try {
					this.gate.pass(Point.BEFORE_COMMIT, id.substring(id.lastIndexOf('#') + 1));
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}

	}

}
