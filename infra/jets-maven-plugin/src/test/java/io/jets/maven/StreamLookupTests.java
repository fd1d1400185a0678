package io.jets.maven;

import java.util.Map;
import java.util.TreeMap;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link StreamLookup} against DynamoDB Local.
 */
class StreamLookupTests {

	@RegisterExtension
	private static final DynamoDbLocalServer dynamoDb = new DynamoDbLocalServer();

	@BeforeAll
	static void createTables() {
		dynamoDb.createTable("with-stream", DynamoDbLocalServer.STREAM);
		dynamoDb.createTable("without-stream", null);
		dynamoDb.createTable("disabled-stream", DynamoDbLocalServer.STREAM);
		dynamoDb.client()
			.updateTable((request) -> request.tableName("disabled-stream")
				.streamSpecification((stream) -> stream.streamEnabled(false)));
	}

	@Test
	void returnsArnOfStream() throws MojoFailureException {
		Map<String, String> arns = lookup().streamArns(Map.of("WithStreamStreamArn", "with-stream"));
		assertThat(arns).containsOnlyKeys("WithStreamStreamArn");
		assertThat(arns.get("WithStreamStreamArn")).startsWith("arn:aws:dynamodb:")
			.contains(":table/with-stream/stream/");
	}

	@Test
	void reportsAllFaultyTablesWithCommandToRun() {
		Map<String, String> tables = new TreeMap<>(
				Map.of("A", "with-stream", "B", "without-stream", "C", "disabled-stream", "D", "missing"));
		assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> lookup().streamArns(tables))
			.withMessageContainingAll("Table without-stream has no stream. Enable it:",
					"aws dynamodb update-table --table-name without-stream "
							+ "--stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES",
					"Table disabled-stream has no stream. Enable it:",
					"Table missing does not exist in region eu-west-1.",
					"aws dynamodb create-table --table-name missing ");
	}

	private static StreamLookup lookup() {
		return new StreamLookup(dynamoDb.client(), "region eu-west-1");
	}

}
