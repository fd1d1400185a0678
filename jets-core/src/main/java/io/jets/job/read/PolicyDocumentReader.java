package io.jets.job.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of a whole policy document.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 * of the IAM JSON policy language</a>
 */
final class PolicyDocumentReader {

	private static final String VERSION = "2012-10-17";

	private static final List<String> KEYS = List.of("Version", "Id", "Statement");

	List<Map<String, Object>> read(Attributes policy) {
		Map<String, Object> document = policy.object("document");
		if (document == null) {
			return List.of();
		}
		String text = Objects.requireNonNullElse(policy.text("document"), "");
		document.keySet().stream().filter((key) -> !KEYS.contains(key)).forEach((key) -> {
			String meant = KEYS.stream().filter(key::equalsIgnoreCase).findFirst().orElse(null);
			policy.fault("document", text, "a policy document has no key \"%s\"".formatted(key),
					(meant != null) ? "Write \"%s\"".formatted(meant)
							: "Remove it; the keys of a document are Version, Id and Statement");
		});
		if (!VERSION.equals(document.get("Version"))) {
			// All statements of a role end up in one document of this version
			policy.fault("document", text, "its Version is not %s, the only one taken".formatted(VERSION),
					"Write \"Version\": \"%s\"".formatted(VERSION));
		}
		List<Map<String, Object>> statements = statements(document.get("Statement"));
		if (statements.isEmpty()) {
			policy.fault("document", text, "it has no statement",
					"Write \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ..., \"Resource\": ...}]");
		}
		return statements;
	}

	/**
	 * One statement or a list of them; none if it is anything else.
	 */
	private static List<Map<String, Object>> statements(@Nullable Object value) {
		List<?> items = (value instanceof List<?> list) ? list : Collections.singletonList(value);
		List<Map<String, Object>> statements = new ArrayList<>();
		for (Object item : items) {
			if (!(item instanceof Map<?, ?> members)) {
				return List.of();
			}
			Map<String, Object> statement = new LinkedHashMap<>();
			members.forEach((key, member) -> statement.put(String.valueOf(key), member));
			statements.add(Collections.unmodifiableMap(statement));
		}
		return statements;
	}

}
