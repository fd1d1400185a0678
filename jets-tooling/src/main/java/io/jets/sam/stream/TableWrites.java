package io.jets.sam.stream;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.job.JobPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whether a policy lets a job write the table whose stream it reads. Lambda ends
 * recursive loops of other services, not those through DynamoDB.
 */
final class TableWrites {

	private static final List<String> ACTIONS = List.of("dynamodb:PutItem", "dynamodb:UpdateItem",
			"dynamodb:DeleteItem", "dynamodb:BatchWriteItem", "dynamodb:PartiQLInsert", "dynamodb:PartiQLUpdate",
			"dynamodb:PartiQLDelete");

	private static final Set<String> MANAGED = Set.of("AdministratorAccess", "PowerUserAccess",
			"AmazonDynamoDBFullAccess", "AmazonDynamoDBFullAccess_v2");

	private static final String TABLE = ":table/";

	private TableWrites() {
	}

	static boolean allowed(JobPolicy policy, StreamSource source) {
		return policy.managedPolicies().stream().anyMatch((name) -> MANAGED.contains(name.replaceAll(".*/", "")))
				|| policy.statements().stream().anyMatch((statement) -> allows(statement, source));
	}

	private static boolean allows(Map<String, Object> statement, StreamSource source) {
		return "Allow".equals(statement.get("Effect"))
				&& ACTIONS.stream().anyMatch((action) -> covers(statement, action))
				&& (statement.containsKey("Resource")
						? texts(statement.get("Resource")).anyMatch((resource) -> isTable(resource, source))
						: texts(statement.get("NotResource")).noneMatch((resource) -> isTable(resource, source)));
	}

	private static boolean covers(Map<String, Object> statement, String action) {
		String name = action.toLowerCase(Locale.ROOT);
		return statement.containsKey("Action")
				? texts(statement.get("Action")).anyMatch((pattern) -> matches(pattern.toLowerCase(Locale.ROOT), name))
				: texts(statement.get("NotAction"))
					.noneMatch((pattern) -> matches(pattern.toLowerCase(Locale.ROOT), name));
	}

	private static boolean isTable(String resource, StreamSource source) {
		int start = resource.indexOf(TABLE);
		if (start >= 0) {
			return source.table() != null
					&& matches(resource.substring(start + TABLE.length()).replaceAll("['\"]$", ""), source.table());
		}
		String reference = resource.replaceFirst("^!GetAtt\\s+", "").replaceFirst("\\.Arn$", ".StreamArn");
		return source.key().replaceFirst("^!GetAtt\\s+", "").equals(reference) || resource.equals("*")
				|| resource.matches("arn:[^:]*:(dynamodb|\\*):[^:]*:[^:]*:\\*");
	}

	private static boolean matches(String pattern, String text) {
		String regex = Stream.of(pattern.split("\\*", -1))
			.map((part) -> Stream.of(part.split("\\?", -1)).map(Pattern::quote).collect(Collectors.joining(".")))
			.collect(Collectors.joining(".*"));
		return text.matches(regex);
	}

	private static Stream<String> texts(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf)
				: Stream.ofNullable(value).map(String::valueOf);
	}

}
