package io.jets.sam.stream;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.jets.job.JobPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.util.PatternMatchUtils;

/**
 * Finds out whether a job may write to the table whose stream it reads. Lambda detects
 * recursive loops through other services, but not through DynamoDB.
 */
final class TableWriteAccess {

	private static final List<String> ACTIONS = List.of("dynamodb:putitem", "dynamodb:updateitem",
			"dynamodb:deleteitem", "dynamodb:batchwriteitem", "dynamodb:partiqlinsert", "dynamodb:partiqlupdate",
			"dynamodb:partiqldelete");

	private static final Set<String> MANAGED_POLICIES = Set.of("AdministratorAccess", "PowerUserAccess",
			"AmazonDynamoDBFullAccess", "AmazonDynamoDBFullAccess_v2");

	private static final String TABLE = ":table/";

	private TableWriteAccess() {
	}

	static boolean isAllowed(JobPolicy policy, StreamReference stream) {
		return policy.managedPolicies()
			.stream()
			.anyMatch((name) -> MANAGED_POLICIES.contains(name.substring(name.lastIndexOf('/') + 1)))
				|| policy.statements().stream().anyMatch((statement) -> isAllowed(statement, stream));
	}

	private static boolean isAllowed(Map<String, Object> statement, StreamReference stream) {
		return "Allow".equals(statement.get("Effect"))
				&& texts(statement.get("Action")).anyMatch(TableWriteAccess::isWrite)
				&& texts(statement.get("Resource")).anyMatch((resource) -> isTable(resource, stream));
	}

	private static boolean isWrite(String action) {
		return ACTIONS.stream()
			.anyMatch((write) -> PatternMatchUtils.simpleMatch(action.toLowerCase(Locale.ROOT), write));
	}

	private static boolean isTable(String resource, StreamReference stream) {
		int table = resource.indexOf(TABLE);
		if (table >= 0) {
			String name = resource.substring(table + TABLE.length()).replaceAll("['\"]$", "");
			return stream.table() != null && PatternMatchUtils.simpleMatch(name, stream.table());
		}
		return resource.equals("*") || resource.matches("arn:[^:]*:(dynamodb|\\*):.*:\\*")
				|| stream.key().equals(resource.replaceFirst("\\.Arn$", ".StreamArn"));
	}

	private static Stream<String> texts(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf)
				: Stream.ofNullable(value).map(String::valueOf);
	}

}
