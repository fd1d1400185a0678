package io.jets.local.endpoint;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of a request to DynamoDB.
 *
 * @param names the tables that it names
 * @param statements its statements in PartiQL, which name their tables in another way
 */
record RequestedTables(Set<String> names, Set<String> statements) {

	private static final JsonMapper mapper = new JsonMapper();

	/**
	 * Reads a request that DynamoDB has understood.
	 */
	static RequestedTables of(byte[] body) {
		Set<String> names = new TreeSet<>();
		Set<String> statements = new TreeSet<>();
		try {
			JsonNode request = mapper.readTree(body);
			addTexts(request, "TableName", names);
			names.addAll(request.path("RequestItems").propertyNames());
			addTexts(request, "Statement", statements);
		}
		catch (JacksonException ex) {
			// More levels than a request can have
		}
		return new RequestedTables(names, statements);
	}

	private static void addTexts(JsonNode request, String field, Set<String> texts) {
		request.findValues(field).stream().filter(JsonNode::isString).forEach((text) -> texts.add(text.stringValue()));
	}

	/**
	 * Returns whether the request can concern one of some tables.
	 */
	boolean includesAnyOf(Collection<String> tables) {
		return tables.stream()
			.anyMatch((table) -> this.names.contains(table)
					|| this.statements.stream().anyMatch((statement) -> statement.contains(table)));
	}

}
