package io.jets.sam.template;

import java.util.List;
import java.util.Map;

/**
 * Creates IAM policy statements and policy documents.
 */
public final class IamStatement {

	private IamStatement() {
	}

	/**
	 * Creates a statement that allows actions.
	 * @param resource the resource: text, an intrinsic function or a list
	 * @param actions the actions
	 * @return the statement
	 */
	public static Map<String, Object> allow(Object resource, String... actions) {
		return new ResourceProperties().with("Effect", "Allow")
			.with("Action", List.of(actions))
			.with("Resource", resource)
			.map();
	}

	/**
	 * Creates a policy document.
	 * @param statements the statements
	 * @return the document
	 */
	public static Map<String, Object> document(List<? extends Map<String, ?>> statements) {
		return new ResourceProperties().with("Version", "2012-10-17").with("Statement", List.copyOf(statements)).map();
	}

}
