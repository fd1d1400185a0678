package io.jets.local.stream;

import java.net.URI;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.local.dynamodb.DynamoDbClients;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Finds the stream that a trigger names: on AWS the ARN that was written, anywhere else
 * and without an ARN the table's newest stream.
 */
final class StreamLocator {

	private static final String ARN_PREFIX = "arn:";

	private final DynamoDbClients clients;

	StreamLocator(DynamoDbClients clients) {
		this.clients = clients;
	}

	/**
	 * Find a stream.
	 * @param trigger the trigger
	 * @return the stream's ARN
	 * @throws StreamUnavailableException if there is no stream to read
	 */
	String locate(DynamoDbStreamTrigger trigger) {
		String stream = trigger.stream();
		if (this.clients.endpoint() == null && stream != null && stream.startsWith(ARN_PREFIX)) {
			return stream;
		}
		String table = trigger.table();
		if (table == null) {
			throw new StreamUnavailableException(trigger.source()
					+ " is a template reference, known only when deployed. To run the job here, name the table as well:"
					+ " @DynamoDbStream(table = \"...\", stream = \"...\").");
		}
		TableDescription description = describe(table);
		StreamSpecification specification = description.streamSpecification();
		if (specification == null || !Boolean.TRUE.equals(specification.streamEnabled())) {
			throw new StreamUnavailableException(("table %s has no stream. Enable it:%n%n"
					+ "    aws%s dynamodb update-table --table-name %s --stream-specification"
					+ " StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES%n%nThe job fires as soon as that is done.")
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
					"there is no table %s at %s. The job fires as soon as the table is there and has a stream."
						.formatted(table, place(this.clients.endpoint())),
					ex);
		}
	}

	private String endpointOption() {
		return (this.clients.endpoint() != null) ? " --endpoint-url " + this.clients.endpoint() : "";
	}

	private static String place(@Nullable URI endpoint) {
		return (endpoint != null) ? endpoint.toString() : "AWS";
	}

}
