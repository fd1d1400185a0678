package io.jets.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.maven.plugin.MojoFailureException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Looks up the streams of tables.
 *
 * @param client a client of the region of the tables
 * @param where the region in messages, such as {@code region eu-west-1}
 */
record StreamLookup(DynamoDbClient client, String where) {

	/**
	 * Looks up streams.
	 * @param tables the names of the tables by the names of their parameters
	 * @return the ARNs of the streams by the names of their parameters
	 * @throws MojoFailureException if tables are missing or have no stream; the message
	 * names all of them
	 */
	Map<String, String> streamArns(Map<String, String> tables) throws MojoFailureException {
		Map<String, String> arns = new LinkedHashMap<>();
		List<String> faults = new ArrayList<>();
		tables.forEach((parameter, table) -> {
			try {
				TableDescription description = this.client.describeTable((request) -> request.tableName(table)).table();
				if (description.latestStreamArn() != null && description.streamSpecification() != null
						&& description.streamSpecification().streamEnabled()) {
					arns.put(parameter, description.latestStreamArn());
				}
				else {
					faults.add("Table " + table
							+ " has no stream. Enable it:\n  aws dynamodb update-table --table-name " + table
							+ " --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES");
				}
			}
			catch (ResourceNotFoundException ex) {
				faults.add("Table " + table + " does not exist in " + this.where
						+ ". Check the region and the account, or create the table with a stream (replace id by the name of its key):\n"
						+ "  aws dynamodb create-table --table-name " + table
						+ " --attribute-definitions AttributeName=id,AttributeType=S"
						+ " --key-schema AttributeName=id,KeyType=HASH --billing-mode PAY_PER_REQUEST"
						+ " --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES");
			}
		});
		if (!faults.isEmpty()) {
			throw new MojoFailureException(String.join("\n", faults));
		}
		return arns;
	}

}
