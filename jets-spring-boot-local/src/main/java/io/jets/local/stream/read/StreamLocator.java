package io.jets.local.stream.read;

import java.net.URI;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.local.dynamodb.DynamoDbClients;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Finds the stream of a trigger: on AWS the ARN of the trigger if it has one, otherwise
 * the latest stream of the table.
 */
final class StreamLocator {

	private static final String ARN_PREFIX = "arn:";

	private final DynamoDbClients clients;

	StreamLocator(DynamoDbClients clients) {
		this.clients = clients;
	}

	/**
	 * Finds a stream.
	 * @param trigger the trigger
	 * @return the ARN of the stream
	 * @throws StreamUnavailableException if no stream can be read
	 */
	String locate(DynamoDbStreamTrigger trigger) {
		String stream = trigger.stream();
		if (this.clients.endpoint() == null && stream != null && stream.startsWith(ARN_PREFIX)) {
			return stream;
		}
		String table = trigger.table();
		if (table == null) {
			throw new StreamUnavailableException(trigger.source()
					+ " is a template reference, whose value is known only after deployment. To run the job locally,"
					+ " also specify the table: @DynamoDbStream(table = \"...\", stream = \"...\").");
		}
		TableDescription description = describe(table);
		StreamSpecification specification = description.streamSpecification();
		if (specification == null || !Boolean.TRUE.equals(specification.streamEnabled())) {
			throw new StreamUnavailableException(("table %s has no stream. Enable it:%n%n"
					+ "    aws%s dynamodb update-table --table-name %s --stream-specification"
					+ " StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES%n%nThe job starts to fire when the stream is enabled.")
				.formatted(table, endpointOption(), table));
		}
		return description.latestStreamArn();
	}

	private TableDescription describe(String table) {
		try {
			return this.clients.dynamoDb().describeTable((request) -> request.tableName(table)).table();
		}
		catch (ResourceNotFoundException ex) {
			throw new StreamUnavailableException(
					"table %s does not exist at %s. The job starts to fire when the table exists and has a stream."
						.formatted(table, location(this.clients.endpoint())),
					ex);
		}
	}

	private String endpointOption() {
		return (this.clients.endpoint() != null) ? " --endpoint-url " + this.clients.endpoint() : "";
	}

	private static String location(@Nullable URI endpoint) {
		return (endpoint != null) ? endpoint.toString() : "AWS";
	}

}
